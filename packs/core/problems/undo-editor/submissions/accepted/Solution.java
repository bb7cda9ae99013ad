import java.io.*;
import java.util.*;

public class Solution {
    static StringBuilder before = new StringBuilder(), behind = new StringBuilder();

    interface Step {
        void run();
        void back();
    }

    static void move(StringBuilder from, StringBuilder to, int count) {
        int rest = from.length() - count;
        to.append(new StringBuilder(from.substring(rest)).reverse());
        from.setLength(rest);
    }

    static Step moving(StringBuilder from, StringBuilder to, int count) {
        return new Step() {
            public void run() { move(from, to, count); }
            public void back() { move(to, from, count); }
        };
    }

    static Step writing(String removed, String typed) {
        return new Step() {
            public void run() { replace(removed, typed); }
            public void back() { replace(typed, removed); }
        };
    }

    static void replace(String old, String fresh) {
        before.setLength(before.length() - old.length());
        before.append(fresh);
    }

    public static void main(String[] args) throws IOException {
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in));
        int count = Integer.parseInt(in.readLine());
        ArrayDeque<Step> done = new ArrayDeque<>(), undone = new ArrayDeque<>();
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < count; i++) {
            String[] words = in.readLine().split(" ");
            Step step = null;
            switch (words[0]) {
                case "type" -> step = writing("", words[1]);
                case "back" -> {
                    int k = Math.min(Integer.parseInt(words[1]), before.length());
                    if (k > 0) step = writing(before.substring(before.length() - k), "");
                }
                case "left" -> {
                    int k = Math.min(Integer.parseInt(words[1]), before.length());
                    if (k > 0) step = moving(before, behind, k);
                }
                case "right" -> {
                    int k = Math.min(Integer.parseInt(words[1]), behind.length());
                    if (k > 0) step = moving(behind, before, k);
                }
                case "undo" -> {
                    if (!done.isEmpty()) {
                        done.peek().back();
                        undone.push(done.pop());
                    }
                }
                case "redo" -> {
                    if (!undone.isEmpty()) {
                        undone.peek().run();
                        done.push(undone.pop());
                    }
                }
                default -> {
                    String right = new StringBuilder(behind.substring(Math.max(0, behind.length() - 10))).reverse().toString();
                    out.append(before.substring(Math.max(0, before.length() - 10))).append('|').append(right).append('\n');
                }
            }
            if (step != null) {
                step.run();
                done.push(step);
                undone.clear();
            }
        }
        System.out.print(out);
    }
}
