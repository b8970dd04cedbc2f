package dev.assay.scan.kind;

/** Lines by which Git marks a conflict, which no data has. */
public final class ConflictMark {

    /** Signs that such a line begins with. */
    private static final int CONFLICT = 7;

    private ConflictMark() {}

    /**
     * Whether a record is a line by which Git marks a conflict.
     *
     * @param inside whether the lines between the two sides count too, which may be texts
     */
    public static boolean is(byte[] b, int from, int to, boolean inside) {
        byte first = b[from];
        if (first != '<' && first != '>' && (!inside || first != '=' && first != '|')
                || to - from <= CONFLICT) {
            return false;
        }
        for (int p = from; p < from + CONFLICT; p++) {
            if (b[p] != first) {
                return false;
            }
        }
        byte behind = b[from + CONFLICT];
        return behind == ' ' || first == '=' && (behind == '\n' || behind == '\r');
    }
}
