package dev.assay.profile.meaning;

/** Questions about bytes that are read as ASCII. */
final class Ascii {

    private Ascii() {}

    static boolean isCapital(byte b) {
        return b >= 'A' && b <= 'Z';
    }

    static boolean isSmall(byte b) {
        return b >= 'a' && b <= 'z';
    }

    static boolean isDigit(byte b) {
        return b >= '0' && b <= '9';
    }

    static boolean digits(byte[] b, int from, int to) {
        for (int i = from; i < to; i++) {
            if (!isDigit(b[i])) {
                return false;
            }
        }
        return true;
    }

    static boolean starts(byte[] b, int from, int to, String prefix, int least) {
        if (to - from < least) {
            return false;
        }
        for (int i = 0; i < prefix.length(); i++) {
            if (b[from + i] != prefix.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    static int find(byte[] b, int from, int to, char sought) {
        for (int i = from; i < to; i++) {
            if (b[i] == sought) {
                return i;
            }
        }
        return -1;
    }

    /** The first place from there on that is no blank. */
    static int blanks(byte[] b, int from, int to) {
        int i = from;
        while (i < to && b[i] == ' ') {
            i++;
        }
        return i;
    }

    /** The first place from there on that is no digit. */
    static int end(byte[] b, int from, int to) {
        int i = from;
        while (i < to && isDigit(b[i])) {
            i++;
        }
        return i;
    }
}
