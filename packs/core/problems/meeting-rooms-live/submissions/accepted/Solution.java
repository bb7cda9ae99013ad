import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

public class Solution {
    private static int[] minutes;
    private static int size;
    private static int[] tree;

    /** The place of the first asked minute that is not before this minute, counted from 1. */
    private static int place(int minute) {
        int low = 0;
        int high = size;
        while (low < high) {
            int middle = (low + high) / 2;
            if (minutes[middle] < minute) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low + 1;
    }

    private static void change(int minute, int amount) {
        for (int at = place(minute); at <= size; at += at & -at) {
            tree[at] += amount;
        }
    }

    public static void main(String[] args) throws IOException {
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in));
        int count = Integer.parseInt(in.readLine());
        String[][] log = new String[count][];
        minutes = new int[count];
        for (int i = 0; i < count; i++) {
            log[i] = in.readLine().split(" ");
            if (log[i][0].equals("ask")) {
                minutes[size++] = Integer.parseInt(log[i][1]);
            }
        }
        Arrays.sort(minutes, 0, size);
        tree = new int[size + 1];
        Map<String, int[]> booked = new HashMap<>();
        StringBuilder out = new StringBuilder();
        for (String[] words : log) {
            if (words[0].equals("ask")) {
                int rooms = 0;
                for (int at = place(Integer.parseInt(words[1])); at > 0; at -= at & -at) {
                    rooms += tree[at];
                }
                out.append(rooms).append('\n');
                continue;
            }
            int[] old = booked.remove(words[1]);
            if (old != null) {
                change(old[0], -1);
                change(old[1], 1);
            }
            if (words[0].equals("book")) {
                int[] times = {Integer.parseInt(words[2]), Integer.parseInt(words[3])};
                booked.put(words[1], times);
                change(times[0], 1);
                change(times[1], -1);
            }
        }
        System.out.print(out);
    }
}
