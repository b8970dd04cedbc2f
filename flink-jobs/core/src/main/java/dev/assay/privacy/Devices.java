package dev.assay.privacy;

/** Addresses that a device of a person has. */
public final class Devices {

    private Devices() {}

    /** An address of a network card, EUI-48: six pairs of hexadecimal digits, or three fours. */
    public static boolean isMac(byte[] b, int from, int to) {
        int n = to - from;
        int group = n == 17 ? 2 : n == 14 ? 4 : 0;
        if (group == 0) {
            return false;
        }
        byte sign = b[from + group];
        if (group == 2 ? sign != ':' && sign != '-' : sign != '.') {
            return false;
        }
        for (int i = 0; i < n; i++) {
            boolean isSign = i % (group + 1) == group;
            if (isSign ? b[from + i] != sign : !isHexadecimal(b[from + i])) {
                return false;
            }
        }
        return true;
    }

    /** An address of the Internet Protocol, version 6, RFC 4291; without one of version 4 in it. */
    public static boolean isIpV6(byte[] b, int from, int to) {
        int n = to - from;
        if (n < 6 || n > 39) {
            return false;
        }
        int colons = 0;
        int gaps = 0;
        int digits = 0;
        for (int i = from; i < to; i++) {
            if (b[i] == ':') {
                gaps += i > from && b[i - 1] == ':' ? 1 : 0;
                colons++;
                digits = 0;
            } else if (!isHexadecimal(b[i]) || ++digits > 4) {
                return false;
            }
        }
        boolean isOpen = b[to - 1] == ':' && b[to - 2] != ':';
        boolean isOpenBefore = b[from] == ':' && b[from + 1] != ':';
        return !isOpen
                && !isOpenBefore
                && (gaps == 0 ? colons == 7 : gaps == 1 && colons >= 3 && colons <= 7);
    }

    private static boolean isHexadecimal(byte b) {
        return b >= '0' && b <= '9' || b >= 'a' && b <= 'f' || b >= 'A' && b <= 'F';
    }
}
