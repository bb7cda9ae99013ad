import java.util.Scanner;

class Helper {
    long sum;
}

public class Adder {
    public static void main(String[] arguments) {
        Scanner in = new Scanner(System.in);
        Helper helper = new Helper();
        for (int left = in.nextInt(); left > 0; left--) helper.sum += in.nextLong();
        System.out.println(helper.sum);
    }
}
