package dev.assay.privacy;

/** What opens doors for whoever holds it: keys and tokens, by the marks that their issuers set. */
public final class Secrets {

    /** The shortest of them. */
    private static final int SHORTEST = 16;

    /** How keys of widely used services begin. */
    private static final String[] MARKS = {
        "AKIA",
        "ASIA",
        "AIza",
        "ghp_",
        "gho_",
        "ghs_",
        "ghu_",
        "github_pat_",
        "glpat-",
        "sk_live_",
        "sk_test_",
        "rk_live_",
        "pk_live_",
        "xoxb-",
        "xoxp-",
        "xoxa-",
        "sk-",
        "SG.",
        "npm_",
        "ya29.",
        "pypi-",
        "hf_",
        "dop_v1_",
        "-----BEGIN "
    };

    private Secrets() {}

    /** A JSON Web Token, or a key of a service that marks its keys. */
    public static boolean isSecret(byte[] b, int from, int to) {
        return to - from >= SHORTEST && (isJwt(b, from, to) || isKey(b, from, to));
    }

    /** RFC 7519: header, claims and signature in Base64 with dots between them. */
    private static boolean isJwt(byte[] b, int from, int to) {
        if (b[from] != 'e' || b[from + 1] != 'y' || b[from + 2] != 'J') {
            return false;
        }
        int dots = 0;
        for (int i = from; i < to; i++) {
            if (b[i] == '.') {
                dots++;
            } else if (!isOfKeys(b[i])) {
                return false;
            }
        }
        return dots == 2 || dots == 4;
    }

    private static boolean isKey(byte[] b, int from, int to) {
        for (String mark : MARKS) {
            if (b[from] == mark.charAt(0) && starts(b, from, to, mark)) {
                return mark.charAt(0) == '-' || isMixed(b, from + mark.length(), to);
            }
        }
        return false;
    }

    private static boolean starts(byte[] b, int from, int to, String mark) {
        for (int i = 0; i < mark.length(); i++) {
            if (from + i >= to || b[from + i] != mark.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /** One run of letters and digits, both of them: a word that only begins so is no key. */
    private static boolean isMixed(byte[] b, int from, int to) {
        boolean hasDigit = false;
        boolean hasLetter = false;
        for (int i = from; i < to; i++) {
            if (!isOfKeys(b[i]) && b[i] != '.') {
                return false;
            }
            hasDigit |= b[i] >= '0' && b[i] <= '9';
            hasLetter |= b[i] >= 'A';
        }
        return hasDigit && hasLetter;
    }

    private static boolean isOfKeys(byte c) {
        return c >= '0' && c <= '9'
                || c >= 'A' && c <= 'Z'
                || c >= 'a' && c <= 'z'
                || c == '_'
                || c == '-';
    }
}
