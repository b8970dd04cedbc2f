package dev.assay.profile.meaning;

/** Times that are counted from 1970-01-01T00:00Z in whole units, as integers. */
public final class Epoch {

    /** 2100-01-01T00:00Z in seconds. */
    private static final long LAST = 4_102_444_800L;

    /** Up to 2033 seconds begin with a 1, and no telephone number of North America does. */
    private static final long LAST_SECONDS = 2_000_000_000L;

    /**
     * Digits of a number of seconds from 2001-09-09 on; one of 1990 has one less, as many ids do.
     */
    private static final int SECONDS = 10;

    private static final int MOST_POWER = 3;

    private Epoch() {}

    /**
     * The power of a thousand by which a second is divided, from 0 (seconds) to 3 (nanoseconds),
     * where the digits are those of a time from 2001-09-09 to 2100, in seconds to 2033; else -1.
     */
    public static int power(byte[] b, int from, int to) {
        int power = (to - from - SECONDS) / MOST_POWER;
        if (to - from < SECONDS
                || power > MOST_POWER
                || to - from != SECONDS + power * 3
                || b[from] < '1'
                || b[from] > '4'
                || !Ascii.digits(b, from, to)) {
            return -1;
        }
        long seconds = 0;
        for (int i = from; i < from + SECONDS; i++) {
            seconds = seconds * 10 + b[i] - '0';
        }
        return seconds < (power == 0 ? LAST_SECONDS : LAST) ? power : -1;
    }
}
