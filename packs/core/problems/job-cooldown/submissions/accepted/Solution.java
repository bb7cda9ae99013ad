import java.io.*;
import java.util.*;

public class Solution {
    public static void main(String[] args) throws IOException {
        StreamTokenizer in = new StreamTokenizer(new BufferedReader(new InputStreamReader(System.in)));
        int n = next(in), m = next(in);
        long[] rest = new long[m + 1];
        for (int x = 1; x <= m; x++) rest[x] = next(in);
        int[] type = new int[n];
        List<ArrayDeque<Integer>> waiting = new ArrayList<>();
        for (int x = 0; x <= m; x++) waiting.add(new ArrayDeque<>());
        for (int i = 0; i < n; i++) waiting.get(type[i] = next(in)).add(i);
        PriorityQueue<Integer> ready = new PriorityQueue<>();
        for (ArrayDeque<Integer> jobs : waiting) if (!jobs.isEmpty()) ready.add(jobs.peek());
        PriorityQueue<long[]> resting = new PriorityQueue<>(Comparator.comparingLong(r -> r[0]));
        long[] started = new long[n];
        long minute = 0;
        for (int done = 0; done < n; done++, minute++) {
            if (ready.isEmpty()) minute = Math.max(minute, resting.peek()[0]);
            while (!resting.isEmpty() && resting.peek()[0] <= minute) ready.add(waiting.get((int) resting.poll()[1]).peek());
            int job = ready.poll(), x = type[job];
            started[job] = minute;
            waiting.get(x).poll();
            if (!waiting.get(x).isEmpty()) resting.add(new long[] {minute + rest[x], x});
        }
        StringBuilder out = new StringBuilder();
        for (long s : started) out.append(s).append('\n');
        System.out.print(out);
    }

    static int next(StreamTokenizer in) throws IOException {
        in.nextToken();
        return (int) in.nval;
    }
}
