import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;

public class Solution {
    // in order of access, the least recently played first; containsKey is no access
    private final LinkedHashMap<String, Long> tracks = new LinkedHashMap<>(16, 0.75f, true);
    private final long capacity;
    private long used = 0;

    Solution(long capacity) {
        this.capacity = capacity;
    }

    String play(String name, long size) {
        if (tracks.get(name) != null) return "hit";
        if (size > capacity) return "streamed";
        int removed = 0;
        while (used + size > capacity) {
            drop(tracks.keySet().iterator().next());
            removed++;
        }
        tracks.put(name, size);
        used += size;
        return "stored " + removed;
    }

    void drop(String name) {
        Long freed = tracks.remove(name);
        if (freed != null) used -= freed;
    }

    public static void main(String[] args) throws IOException {
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in));
        String[] first = in.readLine().split(" ");
        Solution store = new Solution(Long.parseLong(first[1]));
        StringBuilder out = new StringBuilder();
        for (int left = Integer.parseInt(first[0]); left > 0; left--) {
            String[] part = in.readLine().split(" ");
            switch (part[0]) {
                case "play" -> out.append(store.play(part[1], Long.parseLong(part[2]))).append('\n');
                case "has" -> out.append(store.tracks.containsKey(part[1]) ? "yes\n" : "no\n");
                default -> store.drop(part[1]);
            }
        }
        List<String> names = new ArrayList<>(store.tracks.keySet());
        Collections.reverse(names);
        out.append(names.size()).append(' ').append(store.used);
        for (String name : names) out.append(' ').append(name);
        System.out.println(out);
    }
}
