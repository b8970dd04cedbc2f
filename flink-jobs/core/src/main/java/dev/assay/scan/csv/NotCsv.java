package dev.assay.scan.csv;

import dev.assay.scan.kind.Kinds;
import java.util.Optional;

/** What a file is that is given as CSV and is none. */
final class NotCsv {

    private NotCsv() {}

    /** What the file is, and what to do; empty when it may be CSV. */
    static Optional<String> reason(byte[] head) {
        return Kinds.reason(head, "CSV");
    }
}
