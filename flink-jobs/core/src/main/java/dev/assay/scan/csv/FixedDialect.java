package dev.assay.scan.csv;

import dev.assay.declare.format.CsvDialect;
import dev.assay.declare.format.CsvDialect.Escape;
import dev.assay.declare.format.CsvDialect.Head;
import dev.assay.declare.format.CsvDialect.LineEnd;
import dev.assay.declare.format.CsvDialect.Quoting;
import dev.assay.declare.format.FixedWidth;
import dev.assay.declare.format.HowRead;
import dev.assay.declare.format.Notations;
import dev.assay.scan.csv.rewriting.FixedCutter;
import dev.assay.scan.dialect.Detector;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** How files of fixed width write their values, found out as it is of CSV. */
public final class FixedDialect {

    /** Delimits nothing. */
    private static final char IN_NO_TEXT = '\u001F';

    private FixedDialect() {}

    /** As what such files are rewritten. */
    static CsvDialect of(FixedWidth fixed) {
        return dialect(
                FixedCutter.DELIMITER,
                new Head(fixed.header(), 0, fixed.names()),
                fixed.encoding(),
                fixed.notations());
    }

    private static CsvDialect dialect(
            char delimiter, Head head, String encoding, Notations notations) {
        Quoting quoting = new Quoting('"', Escape.DOUBLED, false);
        return new CsvDialect(
                delimiter, false, quoting, head, CsvDialect.NONE, encoding, LineEnd.LF, notations);
    }

    /**
     * How a file is read, by its first bytes; empty where it is empty or known to be no text, which
     * whoever reads it says with its reason.
     *
     * @param head at most {@link Detector#LOOK} bytes
     * @param whole whether the file ends where they do
     * @param declared what is said already
     */
    public static Optional<HowRead> of(byte[] head, boolean whole, FixedWidth declared) {
        if (!Dialects.isText(head)) {
            return Optional.empty();
        }
        CsvDialect lines =
                dialect(
                        IN_NO_TEXT,
                        new Head(false, 0, List.of()),
                        declared.encoding(),
                        Notations.PLAIN);
        HowRead text = Detector.detect(head, whole, lines);
        String encoding = text.dialect().orElseThrow().encoding();
        byte[] cut = cut(head, whole, encoding, declared);
        CsvDialect csv =
                dialect(
                        FixedCutter.DELIMITER,
                        // Its names are those declared, as far as its columns have room for them.
                        new Head(false, 0, declared.names()),
                        "UTF-8",
                        declared.notations());
        HowRead cells = Detector.detect(cut, true, csv);
        List<HowRead.Guess> guesses = new ArrayList<>(text.guesses());
        guesses.addAll(cells.guesses());
        return Optional.of(
                new HowRead(
                        declared.or(encoding, cells.dialect().orElseThrow().notations()), guesses));
    }

    /** The lines that end within some bytes, rewritten. */
    private static byte[] cut(byte[] head, boolean whole, String encoding, FixedWidth fixed) {
        String text = new String(head, Charset.forName(encoding));
        byte[] all =
                FixedCutter.rewritten(text.substring(text.startsWith("\uFEFF") ? 1 : 0), fixed);
        int first = 0;
        while (first < all.length && all[first] == '\n') {
            first++;
        }
        int end = all.length;
        while (!whole && end > first && all[end - 1] != '\n') {
            end--;
        }
        if (fixed.header()) {
            while (first < end && all[first] != '\n') {
                first++;
            }
            first = Math.min(end, first + 1);
        }
        return Arrays.copyOfRange(all, first, end);
    }
}
