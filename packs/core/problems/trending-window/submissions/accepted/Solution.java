import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeSet;

public class Solution {
    record Rank(int count, String title) {}

    private static final Map<String, Integer> counts = new HashMap<>();
    private static final TreeSet<Rank> ranking = new TreeSet<>(Comparator.comparingInt((Rank r) -> -r.count()).thenComparing(Rank::title));

    private static void change(String title, int amount) {
        int count = counts.getOrDefault(title, 0);
        if (count > 0) {
            ranking.remove(new Rank(count, title));
        }
        counts.put(title, count + amount);
        if (count + amount > 0) {
            ranking.add(new Rank(count + amount, title));
        }
    }

    public static void main(String[] args) throws IOException {
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in));
        String[] head = in.readLine().split(" ");
        int n = Integer.parseInt(head[0]);
        int w = Integer.parseInt(head[1]);
        String[] plays = new String[n];
        StringBuilder out = new StringBuilder();
        String leader = "";
        for (int i = 0; i < n; i++) {
            plays[i] = in.readLine();
            change(plays[i], 1);
            if (i >= w) {
                change(plays[i - w], -1);
            }
            Rank first = ranking.first();
            if (!first.title().equals(leader)) {
                leader = first.title();
                out.append(i + 1).append(' ').append(leader).append(' ').append(first.count()).append('\n');
            }
        }
        System.out.print(out);
    }
}
