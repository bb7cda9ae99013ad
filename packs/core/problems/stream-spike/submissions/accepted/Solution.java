import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.StreamTokenizer;

public class Solution {
    private static final StreamTokenizer IN = new StreamTokenizer(new BufferedReader(new InputStreamReader(System.in)));

    private static int next() throws IOException {
        IN.nextToken();
        return (int) IN.nval;
    }

    public static void main(String[] args) throws IOException {
        int n = next(), w = next(), p = next();
        int[] ring = new int[w];
        int filled = 0, oldest = 0, spikes = 0;
        long sum = 0;
        StringBuilder out = new StringBuilder();
        for (int i = 1; i <= n; i++) {
            int x = next();
            if (filled < w) {
                ring[filled++] = x;
                sum += x;
            } else if ((long) x * w * 100 > p * sum) {
                spikes++;
                out.append(i).append(' ').append(x).append('\n');
            } else {
                sum += x - ring[oldest];
                ring[oldest] = x;
                oldest = oldest + 1 == w ? 0 : oldest + 1;
            }
        }
        System.out.print(spikes + "\n" + out);
    }
}
