package dev.assay.derive.clean;

/** How far texts are from each other. */
final class Distance {

    /** Longer texts are compared by this many characters. */
    private static final int LONGEST = 256;

    private Distance() {}

    /**
     * The least number of characters to put in, leave out, replace or swap with the next one, that
     * makes one text of the other (optimal string alignment).
     */
    static int of(String first, String second) {
        String a = first.length() > LONGEST ? first.substring(0, LONGEST) : first;
        String b = second.length() > LONGEST ? second.substring(0, LONGEST) : second;
        int[] before = new int[b.length() + 1];
        int[] last = new int[b.length() + 1];
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            last[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int same = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                int least = Math.min(Math.min(row[j - 1], last[j]) + 1, last[j - 1] + same);
                boolean isSwap =
                        i > 1
                                && j > 1
                                && a.charAt(i - 1) == b.charAt(j - 2)
                                && a.charAt(i - 2) == b.charAt(j - 1);
                row[j] = isSwap ? Math.min(least, before[j - 2] + 1) : least;
            }
            int[] free = before;
            before = last;
            last = row;
            row = free;
        }
        return last[b.length()];
    }

    /** The distance as a share of the longer text, in [0, 1]. */
    static double share(String a, String b) {
        int longer = Math.min(LONGEST, Math.max(a.length(), b.length()));
        return longer == 0 ? 0 : (double) of(a, b) / longer;
    }
}
