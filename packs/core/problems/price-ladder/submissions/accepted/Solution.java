import java.io.*;
import java.util.*;

public class Solution {
    public static void main(String[] args) throws IOException {
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in));
        int count = Integer.parseInt(in.readLine());
        List<TreeMap<Long, ArrayDeque<Integer>>> books = List.of(new TreeMap<>(), new TreeMap<>());
        long[] left = new long[count + 1];
        StringBuilder out = new StringBuilder();
        for (int number = 1; number <= count; number++) {
            String[] parts = in.readLine().split(" ");
            if (parts[0].equals("C")) {
                int target = Integer.parseInt(parts[1]);
                out.append(left[target]).append('\n');
                left[target] = 0;
                continue;
            }
            int side = parts[0].equals("B") ? 0 : 1;
            long price = Long.parseLong(parts[1]), quantity = Long.parseLong(parts[2]);
            long key = side == 0 ? -price : price, rest = quantity, amount = 0;
            TreeMap<Long, ArrayDeque<Integer>> other = books.get(1 - side);
            while (rest > 0 && !other.isEmpty() && other.firstKey() <= -key) {
                Map.Entry<Long, ArrayDeque<Integer>> level = other.firstEntry();
                int maker = level.getValue().peekFirst();
                long part = Math.min(rest, left[maker]);
                left[maker] -= part;
                rest -= part;
                amount += part * Math.abs(level.getKey());
                if (left[maker] == 0) {
                    level.getValue().removeFirst();
                    if (level.getValue().isEmpty()) other.pollFirstEntry();
                }
            }
            left[number] = rest;
            books.get(side).computeIfAbsent(key, k -> new ArrayDeque<>()).add(number);
            out.append(quantity - rest).append(' ').append(amount).append('\n');
        }
        for (TreeMap<Long, ArrayDeque<Integer>> book : books) {
            long price = 0, waiting = 0;
            for (Map.Entry<Long, ArrayDeque<Integer>> level : book.entrySet()) {
                for (int number : level.getValue()) waiting += left[number];
                if (waiting > 0) {
                    price = Math.abs(level.getKey());
                    break;
                }
            }
            out.append(price).append(' ').append(waiting).append('\n');
        }
        System.out.print(out);
    }
}
