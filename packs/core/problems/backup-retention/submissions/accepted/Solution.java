import java.io.IOException;
import java.io.StreamTokenizer;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

public class Solution {
    record Snapshot(long id, long second, long size) {}

    private static StreamTokenizer in;

    // Numbers up to 10^12 are exact in the tokenizer's doubles.
    private static long next() throws IOException {
        in.nextToken();
        return (long) in.nval;
    }

    public static void main(String[] args) throws IOException {
        in = new StreamTokenizer(new BufferedReader(new InputStreamReader(System.in)));
        int ruleCount = (int) next();
        int count = (int) next();
        long[] lengths = new long[ruleCount];
        long[] keeps = new long[ruleCount];
        for (int i = 0; i < ruleCount; i++) {
            lengths[i] = next();
            keeps[i] = next();
        }
        List<Snapshot> snapshots = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            snapshots.add(new Snapshot(next(), next(), next()));
        }
        snapshots.sort((a, b) -> a.second() != b.second() ? Long.compare(b.second(), a.second()) : Long.compare(b.id(), a.id()));
        Set<Long> kept = new HashSet<>();
        for (int i = 0; i < ruleCount; i++) {
            long last = -1;
            long left = keeps[i];
            for (Snapshot s : snapshots) {
                long bucket = s.second() / lengths[i];
                if (bucket == last) {
                    continue;
                }
                if (left-- == 0) {
                    break;
                }
                last = bucket;
                kept.add(s.id());
            }
        }
        long freed = 0;
        List<Long> deleted = new ArrayList<>();
        for (Snapshot s : snapshots) {
            if (!kept.contains(s.id())) {
                freed += s.size();
                deleted.add(s.id());
            }
        }
        Collections.sort(deleted);
        StringBuilder out = new StringBuilder();
        out.append(deleted.size()).append(' ').append(freed).append('\n');
        for (int i = 0; i < deleted.size(); i++) {
            out.append(deleted.get(i)).append(i + 1 < deleted.size() ? ' ' : '\n');
        }
        System.out.print(out);
    }
}
