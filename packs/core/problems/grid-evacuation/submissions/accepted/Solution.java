import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;

public class Solution {
    public static void main(String[] args) throws IOException {
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in));
        String[] head = in.readLine().split(" ");
        int rows = Integer.parseInt(head[0]);
        int cols = Integer.parseInt(head[1]);
        char[][] floor = new char[rows][];
        int[] nearest = new int[rows * cols];
        int[] distance = new int[rows * cols];
        int[] queue = new int[rows * cols];
        int tail = 0;
        int exits = 0;
        for (int y = 0; y < rows; y++) {
            floor[y] = in.readLine().toCharArray();
            for (int x = 0; x < cols; x++) {
                int at = y * cols + x;
                nearest[at] = -1;
                if (floor[y][x] == 'E') {
                    nearest[at] = exits++;
                    queue[tail++] = at;
                }
            }
        }
        int[] dy = {-1, 0, 0, 1};
        int[] dx = {0, -1, 1, 0};
        long[] people = new long[exits];
        int[] longest = new int[exits];
        long trapped = 0;
        long total = 0;
        for (int head2 = 0; head2 < tail; head2++) {
            int at = queue[head2];
            int y = at / cols;
            int x = at % cols;
            for (int d = 0; d < 4; d++) {
                int v = y + dy[d];
                int u = x + dx[d];
                if (v < 0 || u < 0 || v >= rows || u >= cols || floor[v][u] == '#' || nearest[v * cols + u] >= 0) {
                    continue;
                }
                nearest[v * cols + u] = nearest[at];
                distance[v * cols + u] = distance[at] + 1;
                queue[tail++] = v * cols + u;
            }
        }
        for (int at = 0; at < rows * cols; at++) {
            char cell = floor[at / cols][at % cols];
            if (cell < '1' || cell > '9') {
                continue;
            }
            long count = cell - '0';
            if (nearest[at] < 0) {
                trapped += count;
            } else {
                total += count * distance[at];
                people[nearest[at]] += count;
                longest[nearest[at]] = Math.max(longest[nearest[at]], distance[at]);
            }
        }
        StringBuilder out = new StringBuilder();
        out.append(trapped).append(' ').append(total).append('\n');
        for (int e = 0; e < exits; e++) {
            out.append(people[e]).append(' ').append(longest[e]).append('\n');
        }
        System.out.print(out);
    }
}
