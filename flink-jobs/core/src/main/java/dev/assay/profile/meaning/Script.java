package dev.assay.profile.meaning;

/** Scripts that only one language of many speakers is written in, or that tell it together. */
final class Script {

    /** Greek, Hebrew, Hindi, Thai, Korean, Japanese, Chinese. */
    static final int LANGUAGES = 7;

    private static final int JAPANESE = 5;
    private static final int CHINESE = 6;

    private Script() {}

    /** The language whose script has a letter; -1 for Latin, Cyrillic, Arabic and all others. */
    static int of(int c) {
        if (c < 0x370) {
            return -1;
        }
        if (c <= 0x3FF || c >= 0x1F00 && c <= 0x1FFF) {
            return 0;
        }
        if (c >= 0x590 && c <= 0x5FF) {
            return 1;
        }
        if (c >= 0x900 && c <= 0x97F) {
            return 2;
        }
        if (c >= 0xE00 && c <= 0xE7F) {
            return 3;
        }
        if (c >= 0xAC00 && c <= 0xD7A3) {
            return 4;
        }
        if (c >= 0x3040 && c <= 0x30FF) {
            return JAPANESE;
        }
        return c >= 0x4E00 && c <= 0x9FFF ? CHINESE : -1;
    }

    /**
     * The language that at least half of the letters are of; -1 where there is none, or where there
     * are too few letters. Japanese has Chinese signs between its own.
     */
    static int of(int[] scripts, int letters, int fewest) {
        int east = scripts[JAPANESE] + scripts[CHINESE];
        if (east >= fewest && 2 * east >= letters) {
            return 10 * scripts[JAPANESE] >= east ? JAPANESE : CHINESE;
        }
        for (int i = 0; i < JAPANESE; i++) {
            if (scripts[i] >= fewest && 2 * scripts[i] >= letters) {
                return i;
            }
        }
        return -1;
    }
}
