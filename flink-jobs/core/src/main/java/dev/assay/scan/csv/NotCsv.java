package dev.assay.scan.csv;

import dev.assay.scan.kind.Kinds;
import java.util.Optional;

/** What a file is that is given as CSV and is none, and lines that no CSV has. */
final class NotCsv {

    /** Signs that a line of a conflict begins with. */
    private static final int CONFLICT = 7;

    private NotCsv() {}

    /** What the file is, and what to do; empty when it may be CSV. */
    static Optional<String> reason(byte[] head) {
        return Kinds.reason(head, "CSV");
    }

    /**
     * Whether a record is a line by which Git marks a conflict.
     *
     * @param inside whether the lines between the two sides count too, which may be texts
     */
    static boolean isConflict(byte[] b, int from, int to, boolean inside) {
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
