import java.io.*;
import java.util.*;

public class Solution {
    record Entry(long expiry, int number, int key) {}

    public static void main(String[] args) throws IOException {
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in));
        String[] head = in.readLine().split(" ");
        int count = Integer.parseInt(head[0]), capacity = Integer.parseInt(head[1]);
        Map<Integer, Entry> entries = new HashMap<>();
        TreeSet<Entry> order = new TreeSet<>(Comparator.comparingLong(Entry::expiry).thenComparingInt(Entry::number));
        int hits = 0, misses = 0, dropped = 0;
        StringBuilder out = new StringBuilder();
        for (int number = 1; number <= count; number++) {
            String[] parts = in.readLine().split(" ");
            long now = Long.parseLong(parts[1]);
            int key = Integer.parseInt(parts[2]);
            while (!order.isEmpty() && order.first().expiry() <= now) entries.remove(order.pollFirst().key());
            if (parts[0].equals("G")) {
                Entry entry = entries.get(key);
                if (entry == null) misses++;
                else hits++;
                out.append(entry == null ? 0 : entry.number()).append('\n');
                continue;
            }
            long lifetime = Long.parseLong(parts[3]);
            Entry old = entries.remove(key);
            if (old != null) order.remove(old);
            if (lifetime == 0) continue;
            if (entries.size() == capacity) {
                entries.remove(order.pollFirst().key());
                dropped++;
            }
            Entry entry = new Entry(now + lifetime, number, key);
            entries.put(key, entry);
            order.add(entry);
        }
        out.append(hits).append(' ').append(misses).append(' ').append(dropped).append('\n');
        System.out.print(out);
    }
}
