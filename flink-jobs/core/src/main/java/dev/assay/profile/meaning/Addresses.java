package dev.assay.profile.meaning;

import static dev.assay.profile.meaning.Ascii.find;
import static dev.assay.profile.meaning.Ascii.isDigit;
import static dev.assay.profile.meaning.Ascii.starts;

/** Addresses of the net, and what is known everywhere. */
public final class Addresses {

    private Addresses() {}

    /** A web address. */
    public static boolean isUrl(byte[] b, int from, int to) {
        return starts(b, from, to, "http://", 10) || starts(b, from, to, "https://", 11);
    }

    /** A mail address. */
    public static boolean isMail(byte[] b, int from, int to) {
        int at = find(b, from, to, '@');
        int dot = at < 0 ? -1 : find(b, at + 2, to, '.');
        return at > from
                && dot > 0
                && dot < to - 2
                && to - from <= 254
                && find(b, at + 1, to, '@') < 0
                && find(b, from, to, ' ') < 0;
    }

    /** A universally unique identifier, RFC 9562. */
    public static boolean isUuid(byte[] b, int from, int to) {
        if (to - from != 36) {
            return false;
        }
        for (int i = 0; i < 36; i++) {
            boolean dash = i == 8 || i == 13 || i == 18 || i == 23;
            if (dash ? b[from + i] != '-' : Character.digit(b[from + i], 16) < 0) {
                return false;
            }
        }
        return true;
    }

    /** An address of the Internet Protocol, version 4. */
    public static boolean isIpV4(byte[] b, int from, int to) {
        int dots = 0;
        int number = -1;
        for (int i = from; i < to; i++) {
            if (b[i] == '.' && number >= 0) {
                dots++;
                number = -1;
            } else if (isDigit(b[i])) {
                number = Math.max(0, number) * 10 + b[i] - '0';
            } else {
                return false;
            }
            if (number > 255 || dots > 3) {
                return false;
            }
        }
        return dots == 3 && number >= 0;
    }

    /** A telephone number with its country, E.164, digits in groups or not. */
    public static boolean isPhone(byte[] b, int from, int to) {
        if (b[from] != '+') {
            return false;
        }
        int found = 0;
        for (int i = from + 1; i < to; i++) {
            if (isDigit(b[i])) {
                found++;
            } else if (" -()/".indexOf(b[i]) < 0) {
                return false;
            }
        }
        return found >= 7 && found <= 15;
    }
}
