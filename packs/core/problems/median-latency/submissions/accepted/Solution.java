import java.io.*;
import java.util.*;

public class Solution {
    public static void main(String[] args) throws IOException {
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in));
        String[] head = in.readLine().split(" ");
        int count = Integer.parseInt(head[0]), percent = Integer.parseInt(head[1]), limit = Integer.parseInt(head[2]);
        PriorityQueue<Integer> low = new PriorityQueue<>(Comparator.reverseOrder());
        PriorityQueue<Integer> high = new PriorityQueue<>();
        StringBuilder out = new StringBuilder();
        int alarms = 0;
        boolean alarmed = false;
        for (int measured = 1; measured <= count; measured++) {
            low.add(Integer.parseInt(in.readLine()));
            high.add(low.poll());
            int rank = (percent * measured + 99) / 100;
            if (low.size() < rank) low.add(high.poll());
            int shown = low.peek();
            out.append(shown).append('\n');
            if (shown > limit && !alarmed) alarms++;
            alarmed = shown > limit;
        }
        System.out.print(out.append(alarms).append('\n'));
    }
}
