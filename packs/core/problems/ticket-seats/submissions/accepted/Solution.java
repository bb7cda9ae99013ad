// A heap of candidate rows for each length of the longest free run; entries that are out of date are dropped when they come up.
import java.io.*;
import java.util.*;

public class Solution {
    static int longest(long free) {
        int length = 0;
        for (; free != 0; free &= free >> 1) length++;
        return length;
    }

    public static void main(String[] args) throws IOException {
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in));
        StringTokenizer head = new StringTokenizer(in.readLine());
        int rows = Integer.parseInt(head.nextToken()), seats = Integer.parseInt(head.nextToken()), count = Integer.parseInt(head.nextToken());
        long[] free = new long[rows];
        int[] run = new int[rows];
        Arrays.fill(free, (1L << seats) - 1);
        Arrays.fill(run, seats);
        int untouched = 0; // rows from here on are still empty and in no heap
        List<PriorityQueue<Integer>> byRun = new ArrayList<>();
        for (int length = 0; length <= seats; length++) byRun.add(new PriorityQueue<>());
        List<long[]> parties = new ArrayList<>(); // row and mask of the seats
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < count; i++) {
            String line = in.readLine();
            int space = line.indexOf(' '), number = Integer.parseInt(line.substring(space + 1));
            long[] party = null;
            if (line.charAt(0) == 'b') {
                int row = number <= seats ? untouched : rows;
                for (int length = number; length <= seats; length++) {
                    PriorityQueue<Integer> heap = byRun.get(length);
                    while (!heap.isEmpty() && run[heap.peek()] != length) heap.poll();
                    if (!heap.isEmpty()) row = Math.min(row, heap.peek());
                }
                if (row < rows) {
                    if (row == untouched) untouched++;
                    long want = (1L << number) - 1;
                    int start = 0;
                    while ((free[row] >> start & want) != want) start++;
                    party = new long[] {row, want << start};
                    out.append(row + 1).append(' ').append(start + 1).append('\n');
                } else {
                    out.append("full\n");
                }
                parties.add(party);
            } else if (number <= parties.size() && parties.get(number - 1) != null) {
                party = parties.set(number - 1, null);
                out.append("freed\n");
            } else {
                out.append("nothing\n");
            }
            if (party != null) {
                int row = (int) party[0];
                free[row] ^= party[1];
                run[row] = longest(free[row]);
                byRun.get(run[row]).add(row);
            }
        }
        System.out.print(out);
    }
}
