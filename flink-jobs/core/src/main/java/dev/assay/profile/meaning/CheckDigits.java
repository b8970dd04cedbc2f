package dev.assay.profile.meaning;

import static dev.assay.profile.meaning.Ascii.digits;
import static dev.assay.profile.meaning.Ascii.isCapital;
import static dev.assay.profile.meaning.Ascii.isDigit;

/** Numbers whose last digits say whether the others are right. */
public final class CheckDigits {

    private CheckDigits() {}

    /** An international bank account number, ISO 13616, in groups of four or not. */
    public static boolean isIban(byte[] b, int from, int to) {
        int n = to - from;
        if (n < 15
                || n > 42
                || !isCapital(b[from])
                || !isCapital(b[from + 1])
                || !isDigit(b[from + 2])
                || !isDigit(b[from + 3])) {
            return false;
        }
        int rest = 0;
        int signs = 0;
        for (int i = 0; i < n; i++) {
            // The country and the check digits count last.
            byte c = b[from + (i + 4) % n];
            if (c == ' ') {
                continue;
            }
            int value = Character.digit(c, 36);
            if (value < 0 || c >= 'a') {
                return false;
            }
            signs++;
            rest = (rest * (value > 9 ? 100 : 10) + value) % 97;
        }
        return rest == 1 && signs >= 15 && signs <= 34;
    }

    /** A number of the Global Trade Item Numbers: EAN, UPC or ISBN-13. */
    public static boolean isGtin(byte[] b, int from, int to) {
        int n = to - from;
        if (n != 8 && n != 12 && n != 13 && n != 14 || !digits(b, from, to)) {
            return false;
        }
        int sum = 0;
        for (int i = 0; i < n; i++) {
            sum += (b[to - 1 - i] - '0') * (i % 2 == 1 ? 3 : 1);
        }
        return sum % 10 == 0;
    }

    /** A book's number, ISBN-10. */
    public static boolean isIsbn(byte[] b, int from, int to) {
        if (to - from != 10 || !digits(b, from, to - 1)) {
            return false;
        }
        int sum = 0;
        for (int i = 0; i < 9; i++) {
            sum += (10 - i) * (b[from + i] - '0');
        }
        byte last = b[to - 1];
        return (isDigit(last) || last == 'X') && (sum + (last == 'X' ? 10 : last - '0')) % 11 == 0;
    }

    /**
     * A payment card's number, ISO/IEC 7812: digits of an issuer's range and length, in groups of
     * four or not, of which the last one is right by Luhn.
     */
    public static boolean isCard(byte[] b, int from, int to) {
        if (to - from < 13 || to - from > 23 || b[from] < '2' || b[from] > '6') {
            return false;
        }
        int digits = 0;
        int sum = 0;
        for (int i = to - 1; i >= from; i--) {
            if (isDigit(b[i])) {
                int digit = (b[i] - '0') * (digits % 2 == 1 ? 2 : 1);
                sum += digit > 9 ? digit - 9 : digit;
                digits++;
            } else if (b[i] != ' ' && b[i] != '-' || i - from < 4) {
                return false;
            }
        }
        return sum % 10 == 0 && isIssued(number(b, from, from + 4), digits);
    }

    /** Whether an issuer has numbers of that length that begin so. */
    private static boolean isIssued(int first, int digits) {
        int two = first / 100;
        return switch (first / 1000) {
            case 2 -> first >= 2200 && first <= 2720 && digits == 16;
            case 3 ->
                    two == 34 || two == 37
                            ? digits == 15
                            : two == 35
                                    ? digits >= 16
                                    : (two == 36 || two == 38 || two == 30) && digits == 14;
            case 4 -> digits == 13 || digits == 16 || digits == 19;
            case 5 -> two >= 51 && two <= 55 && digits == 16 || isMaestro(first);
            default ->
                    digits >= 16 && (two == 60 || two == 62 || two == 64 || two == 65)
                            || isMaestro(first);
        };
    }

    private static boolean isMaestro(int first) {
        return switch (first) {
            case 5018, 5020, 5038, 5893, 6304, 6759, 6761, 6762, 6763 -> true;
            default -> false;
        };
    }

    private static int number(byte[] b, int from, int to) {
        int number = 0;
        for (int i = from; i < to; i++) {
            number = number * 10 + b[i] - '0';
        }
        return number;
    }
}
