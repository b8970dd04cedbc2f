package dev.assay.privacy;

/**
 * Numbers that a state gives to a person, told by their structure and, where there are any, their
 * check digits. Each method looks at the bytes of one value.
 */
public final class NationalIds {

    private static final String DNI = "TRWAGMYFPDXBNJZSQVHLCKE";
    private static final int[] CHINA = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHINA_CHECK = "10X98765432";

    /** What a letter or digit at an odd place of a codice fiscale counts. */
    private static final int[] FISCAL = {
        1, 0, 5, 7, 9, 13, 15, 17, 19, 21, 2, 4, 18, 20, 11, 3, 6, 8, 12, 14, 16, 10, 22, 25, 24, 23
    };

    private NationalIds() {}

    /** Whether it is one of any country that is known here. */
    public static boolean isAny(byte[] b, int from, int to) {
        return switch (to - from) {
            case 9 -> isDutch(b, from, to) || isSpanish(b, from, to) || isBritish(b, from, to);
            case 11 -> isAmerican(b, from, to) || isGerman(b, from, to);
            case 13 -> isBritish(b, from, to);
            case 15 -> isFrench(b, from, to);
            case 16 -> isItalian(b, from, to);
            case 18 -> isChinese(b, from, to);
            default -> false;
        };
    }

    /** China's resident identity number, GB 11643: region, birth date, serial, ISO 7064 check. */
    public static boolean isChinese(byte[] b, int from, int to) {
        if (to - from != 18 || !isDigits(b, from, to - 1) || b[from] == '0' || b[from] == '9') {
            return false;
        }
        int sum = 0;
        for (int i = 0; i < 17; i++) {
            sum += CHINA[i] * (b[from + i] - '0');
        }
        int year = number(b, from + 6, from + 10);
        int last = b[to - 1] == 'x' ? 'X' : b[to - 1];
        return CHINA_CHECK.charAt(sum % 11) == last
                && year >= 1850
                && year < 2100
                && isDay(number(b, from + 10, from + 12), number(b, from + 12, from + 14));
    }

    /** A social security number of the United States, with dashes: area, group, serial. */
    public static boolean isAmerican(byte[] b, int from, int to) {
        if (to - from != 11
                || b[from + 3] != '-'
                || b[from + 6] != '-'
                || !isDigits(b, from, from + 3)
                || !isDigits(b, from + 4, from + 6)
                || !isDigits(b, from + 7, to)) {
            return false;
        }
        int area = number(b, from, from + 3);
        return area > 0
                && area < 900
                && area != 666
                && number(b, from + 4, from + 6) > 0
                && number(b, from + 7, to) > 0;
    }

    /** A national insurance number of the United Kingdom, in pairs or not: AB 12 34 56 C. */
    public static boolean isBritish(byte[] b, int from, int to) {
        int step = to - from == 13 ? 3 : 2;
        if (to - from != 9 && to - from != 13) {
            return false;
        }
        if (!isPrefix(b[from], b[from + 1]) || b[to - 1] < 'A' || b[to - 1] > 'D') {
            return false;
        }
        for (int pair = 1; pair <= 3; pair++) {
            int at = from + pair * step;
            if (!isDigits(b, at, at + 2) || step == 3 && b[at - 1] != ' ') {
                return false;
            }
        }
        return step == 2 || b[to - 2] == ' ';
    }

    private static boolean isPrefix(byte first, byte second) {
        if (!isCapital(first) || !isCapital(second)) {
            return false;
        }
        String both = "" + (char) first + (char) second;
        return "DFIQUV".indexOf(first) < 0
                && "DFIOQUV".indexOf(second) < 0
                && "BG GB KN NK NT TN ZZ".indexOf(both) < 0;
    }

    /**
     * Germany's tax identification number: eleven digits, of the first ten one two or three times,
     * ISO 7064 MOD 11,10.
     */
    public static boolean isGerman(byte[] b, int from, int to) {
        if (to - from != 11 || b[from] == '0' || !isDigits(b, from, to)) {
            return false;
        }
        int[] times = new int[10];
        int product = 10;
        for (int i = 0; i < 10; i++) {
            int digit = b[from + i] - '0';
            times[digit]++;
            int sum = (digit + product) % 10;
            product = 2 * (sum == 0 ? 10 : sum) % 11;
        }
        int repeated = 0;
        for (int n : times) {
            repeated += n > 1 ? 1 : 0;
            if (n > 3) {
                return false;
            }
        }
        return repeated == 1 && (11 - product) % 10 == b[to - 1] - '0';
    }

    /**
     * France's registration number: sex, year, month, place, serial; 97 less the rest is the key.
     */
    public static boolean isFrench(byte[] b, int from, int to) {
        if (to - from != 15 || b[from] != '1' && b[from] != '2') {
            return false;
        }
        long rest = 0;
        for (int i = 0; i < 13; i++) {
            int c = b[from + i];
            boolean isCorsica = i == 6 && b[from + 5] == '2' && (c == 'A' || c == 'B');
            if (!isCorsica && (c < '0' || c > '9')) {
                return false;
            }
            // Corsica's departments 2A and 2B count as 19 and 18.
            rest = isCorsica ? rest / 10 * 100 + (c == 'A' ? 19 : 18) : rest * 10 + c - '0';
        }
        int month = isDigits(b, from + 3, from + 5) ? number(b, from + 3, from + 5) : 0;
        return isDigits(b, to - 2, to)
                && (month >= 1 && month <= 12 || month >= 20 && month <= 42 || month >= 50)
                && 97 - rest % 97 == number(b, to - 2, to);
    }

    /** Spain's DNI, or NIE of foreigners: digits, and a letter that is their rest by 23. */
    public static boolean isSpanish(byte[] b, int from, int to) {
        if (to - from != 9 || !isCapital(b[to - 1]) || !isDigits(b, from + 1, to - 1)) {
            return false;
        }
        int first = b[from] >= 'X' && b[from] <= 'Z' ? b[from] - 'X' : b[from] - '0';
        return first >= 0
                && first <= 9
                && DNI.charAt((first * 10_000_000 + number(b, from + 1, to - 1)) % 23) == b[to - 1];
    }

    /**
     * Italy's codice fiscale: letters of the names, birth date, place, and a letter that checks.
     */
    public static boolean isItalian(byte[] b, int from, int to) {
        if (to - from != 16) {
            return false;
        }
        int sum = 0;
        for (int i = 0; i < 15; i++) {
            byte c = b[from + i];
            boolean isLetter = i < 6 || i == 8 || i == 11;
            boolean isReplaced = !isLetter && "LMNPQRSTUV".indexOf(c) >= 0;
            if (isLetter ? !isCapital(c) : !isReplaced && (c < '0' || c > '9')) {
                return false;
            }
            int value = c >= 'A' ? c - 'A' : c - '0';
            sum += i % 2 == 0 ? FISCAL[value] : value;
        }
        return "ABCDEHLMPRST".indexOf(b[from + 8]) >= 0 && b[to - 1] == 'A' + sum % 26;
    }

    /** The Netherlands' citizen service number: nine digits whose weighted sum 11 divides. */
    public static boolean isDutch(byte[] b, int from, int to) {
        if (to - from != 9 || !isDigits(b, from, to)) {
            return false;
        }
        int sum = -(b[to - 1] - '0');
        for (int i = 0; i < 8; i++) {
            sum += (9 - i) * (b[from + i] - '0');
        }
        return sum > 0 && sum % 11 == 0;
    }

    private static boolean isDay(int month, int day) {
        return month >= 1 && month <= 12 && day >= 1 && day <= 31;
    }

    private static boolean isCapital(byte b) {
        return b >= 'A' && b <= 'Z';
    }

    private static boolean isDigits(byte[] b, int from, int to) {
        for (int i = from; i < to; i++) {
            if (b[i] < '0' || b[i] > '9') {
                return false;
            }
        }
        return true;
    }

    private static int number(byte[] b, int from, int to) {
        int number = 0;
        for (int i = from; i < to; i++) {
            number = number * 10 + b[i] - '0';
        }
        return number;
    }
}
