package dev.assay.scan.excel;

/** Numbers by which cells and parts refer to each other. */
final class Digits {

    private static final int MOST = 9;

    private Digits() {}

    /** The number, or -1 where the text is none or too long for one. */
    static int number(String text) {
        if (text == null || text.isEmpty() || text.length() > MOST) {
            return -1;
        }
        int number = 0;
        for (int i = 0; i < text.length(); i++) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            number = 10 * number + digit;
        }
        return number;
    }
}
