package dev.assay.profile.meaning;

import static dev.assay.profile.meaning.Ascii.digits;
import static dev.assay.profile.meaning.Ascii.isCapital;
import static dev.assay.profile.meaning.Ascii.isDigit;

/** Numbers whose last digits say whether the others are right. */
public final class CheckDigits {

    private CheckDigits() {}

    /** An international bank account number, ISO 13616. */
    public static boolean isIban(byte[] b, int from, int to) {
        int n = to - from;
        if (n < 15
                || n > 34
                || !isCapital(b[from])
                || !isCapital(b[from + 1])
                || !isDigit(b[from + 2])
                || !isDigit(b[from + 3])) {
            return false;
        }
        int rest = 0;
        for (int i = 0; i < n; i++) {
            // The country and the check digits count last.
            byte c = b[from + (i + 4) % n];
            int value = Character.digit(c, 36);
            if (value < 0 || c >= 'a') {
                return false;
            }
            rest = (rest * (value > 9 ? 100 : 10) + value) % 97;
        }
        return rest == 1;
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

    /** A payment card's number, ISO/IEC 7812. */
    public static boolean isCard(byte[] b, int from, int to) {
        int n = to - from;
        if (n < 13 || n > 19 || !digits(b, from, to) || b[from] < '3' || b[from] > '6') {
            return false;
        }
        int sum = 0;
        for (int i = 0; i < n; i++) {
            int digit = (b[to - 1 - i] - '0') * (i % 2 == 1 ? 2 : 1);
            sum += digit > 9 ? digit - 9 : digit;
        }
        return sum % 10 == 0;
    }
}
