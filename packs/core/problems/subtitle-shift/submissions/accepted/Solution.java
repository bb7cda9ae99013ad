import java.io.*;

public class Solution {
    public static void main(String[] args) throws IOException {
        StreamTokenizer in = new StreamTokenizer(new BufferedReader(new InputStreamReader(System.in)));
        int n = read(in), m = read(in), limit = read(in);
        int[] a = new int[n], b = new int[m], matched = new int[2 * limit + 1];
        for (int i = 0; i < n; i++) a[i] = read(in);
        for (int i = 0; i < m; i++) b[i] = read(in);
        int start = 0;
        for (int cue : a) {
            while (start < m && b[start] < cue - limit) start++;
            for (int at = start; at < m && b[at] - cue <= limit; at++) matched[b[at] - cue + limit]++;
        }
        // Nearest offsets first, the negative one before the positive one; only a greater number replaces the best.
        int best = 0;
        for (int distance = 1; distance <= limit; distance++) {
            if (matched[limit - distance] > matched[limit + best]) best = -distance;
            if (matched[limit + distance] > matched[limit + best]) best = distance;
        }
        System.out.println(best + " " + matched[limit + best]);
    }

    static int read(StreamTokenizer in) throws IOException {
        in.nextToken();
        return (int) in.nval;
    }
}
