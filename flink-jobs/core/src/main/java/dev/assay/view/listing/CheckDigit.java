package dev.assay.view.listing;

/** Numbers of products whose last digit is worked out of the others: GTIN, EAN, UPC, ISBN. */
public final class CheckDigit {

    private static final int ISBN_10 = 10;
    private static final int ELEVEN = 11;

    private CheckDigit() {}

    /**
     * Whether a number has 8, 12, 13 or 14 digits, or is an ISBN of 10, and its last one is right.
     * Blanks and hyphens do not count. A number of zeros alone is none.
     */
    public static boolean isRight(String number) {
        String digits = number.replace(" ", "").replace("-", "");
        if (digits.chars().allMatch(c -> c == '0')) {
            return false;
        }
        return switch (digits.length()) {
            case 8, 12, 13, 14 -> isGtin(digits);
            case ISBN_10 -> isIsbn(digits);
            default -> false;
        };
    }

    /** From behind, each second digit counts three times. */
    private static boolean isGtin(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return false;
            }
            sum += (digits.length() - i) % 2 == 0 ? 3 * digit : digit;
        }
        return sum % 10 == 0;
    }

    /** The first digit counts ten times, the next nine times; the last may be X, which is ten. */
    private static boolean isIsbn(String digits) {
        int sum = 0;
        for (int i = 0; i < ISBN_10; i++) {
            char c = digits.charAt(i);
            boolean isTen = i == ISBN_10 - 1 && (c == 'X' || c == 'x');
            int digit = isTen ? 10 : c - '0';
            if (!isTen && (digit < 0 || digit > 9)) {
                return false;
            }
            sum += (ISBN_10 - i) * digit;
        }
        return sum % ELEVEN == 0;
    }
}
