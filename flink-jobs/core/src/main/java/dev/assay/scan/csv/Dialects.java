package dev.assay.scan.csv;

import dev.assay.declare.format.CsvDialect;
import dev.assay.declare.format.HowRead;
import dev.assay.scan.dialect.Detector;
import dev.assay.scan.kind.FileKind;
import dev.assay.scan.kind.Kinds;
import java.util.Optional;

/** The dialect of files that may be CSV. */
public final class Dialects {

    /** Share of zeros from which on a text may be one of wide letters without a mark. */
    private static final double FEWEST_ZEROS = 0.02;

    private Dialects() {}

    /**
     * How a file is read, by its first bytes; empty where it is empty or known to be no CSV, which
     * whoever reads it says with its reason.
     *
     * @param head at most {@link Detector#LOOK} bytes
     * @param whole whether the file ends where they do
     * @param declared what is said already
     */
    public static Optional<HowRead> of(byte[] head, boolean whole, CsvDialect declared) {
        if (!isText(head) || isDrawn(head, declared) || isClearlyBinary(head, declared)) {
            return Optional.empty();
        }
        HowRead found = Detector.detect(head, whole, declared);
        return isBinary(head, found.dialect().orElseThrow())
                ? Optional.empty()
                : Optional.of(found);
    }

    /** Whether a file is neither empty nor known to be something else. */
    public static boolean isText(byte[] head) {
        FileKind kind = Kinds.of(head);
        return head.length > 0 && (kind == FileKind.TEXT || kind.isWideText());
    }

    /** Whoever says how lines are cut knows what stands in them. */
    private static boolean isDrawn(byte[] head, CsvDialect declared) {
        return declared.delimiter() == null
                && declared.head().preamble() == null
                && NotCsv.drawn(head).isPresent();
    }

    /** What is packed looks like quotes and delimiters in thousands of ways, and has few zeros. */
    private static boolean isClearlyBinary(byte[] head, CsvDialect declared) {
        int zeros = 0;
        for (byte b : head) {
            zeros += b == 0 ? 1 : 0;
        }
        return declared.encoding() == null
                && !Kinds.of(head).isWideText()
                && zeros < FEWEST_ZEROS * head.length
                && (NotCsv.isBinary(head) || Ebcdic.is(head));
    }

    /** Zeros stand in texts of wide letters only. */
    private static boolean isBinary(byte[] head, CsvDialect dialect) {
        if (dialect.encoding().startsWith("UTF-16") || dialect.encoding().startsWith("UTF-32")) {
            return false;
        }
        for (byte b : head) {
            if (b == 0) {
                return true;
            }
        }
        return false;
    }
}
