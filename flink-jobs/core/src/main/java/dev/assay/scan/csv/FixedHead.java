package dev.assay.scan.csv;

import dev.assay.declare.format.FixedWidth;
import dev.assay.scan.Format;
import dev.assay.scan.SeekableInput;
import dev.assay.scan.UnreadableDataException;
import dev.assay.scan.csv.rewriting.FixedCutter;
import dev.assay.scan.kind.Kinds;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Reads the head of one file of fixed width, and refuses what is none. */
final class FixedHead {

    private static final int FIRST = 4 << 10;

    /** Letters of a cell in a message. */
    private static final int SHOWN = 60;

    private final String file;
    private final FixedWidth fixed;

    FixedHead(String file, FixedWidth fixed) {
        this.file = file;
        this.fixed = fixed;
    }

    /**
     * Reads and judges the first bytes.
     *
     * @param raw the file's own bytes
     * @throws UnreadableDataException when there is no record, the file is no text, or its header
     *     has other names
     */
    CsvHead read(SeekableInput raw) throws IOException {
        raw.seek(0);
        byte[] look = bytes(raw, Kinds.LOOK);
        Optional<String> reason =
                Kinds.of(look).isWideText() ? Optional.empty() : Kinds.reason(look, "text");
        if (reason.isPresent()) {
            throw fault(1, reason.get());
        }
        byte[] b = firstLine(FixedCutter.over(raw, fixed));
        int first = 0;
        while (first < b.length && b[first] == '\n') {
            first++;
        }
        if (first == b.length) {
            throw fault(
                    1,
                    (look.length == 0 ? "the file is empty" : "there are only blank lines")
                            + "; expected "
                            + (fixed.header() ? "a header and records" : "records")
                            + "; deliver the file again or leave it out of path");
        }
        CsvRecord record = new CsvRecord(FixedCutter.DELIMITER, fixed.columns().size());
        record.parse(b, first, b.length, true);
        for (int p = first; p < record.end(); p++) {
            if (b[p] == 0) {
                throw fault(
                        first + 1,
                        "a character is zero: this is a binary file, expected text; check path and"
                                + " encoding");
            }
        }
        if (!fixed.header()) {
            return new CsvHead(fixed.names(), List.of(), 0, 0, 0);
        }
        return new CsvHead(
                fixed.names(),
                header(b, record, first + 1),
                0,
                record.end(),
                first + record.newlines());
    }

    /** At most so many, fewer where the input ends. */
    private static byte[] bytes(SeekableInput input, int most) throws IOException {
        byte[] b = new byte[most];
        int size = 0;
        for (int n; size < most && (n = input.read(b, size, most - size)) > 0; ) {
            size += n;
        }
        return Arrays.copyOf(b, size);
    }

    /** All to the end of the first line that is not blank, which is short enough for a head. */
    private static byte[] firstLine(SeekableInput input) throws IOException {
        byte[] b = new byte[FIRST];
        int size = 0;
        boolean within = false;
        for (int n; size < Format.HEAD && (n = input.read(b, size, b.length - size)) > 0; ) {
            for (int p = size; p < size + n; p++) {
                if (within && b[p] == '\n') {
                    return Arrays.copyOf(b, p + 1);
                }
                within |= b[p] != '\n';
            }
            size += n;
            b = size == b.length ? Arrays.copyOf(b, Math.min(Format.HEAD, 4 * size)) : b;
        }
        return Arrays.copyOf(b, size);
    }

    /** The header's cells, which are the declared names. */
    private List<byte[]> header(byte[] b, CsvRecord record, int line)
            throws UnreadableDataException {
        List<byte[]> cells = new ArrayList<>();
        for (int i = 0; i < fixed.columns().size(); i++) {
            boolean isThere = i < record.count();
            byte[] cell =
                    isThere ? CsvLayout.unquoted(b, record.from(i), record.to(i)) : new byte[0];
            FixedWidth.Column column = fixed.columns().get(i);
            String found = new String(cell, StandardCharsets.UTF_8);
            if (!found.equals(fitted(column))) {
                throw fault(
                        line,
                        "the header has '"
                                + found.substring(0, Math.min(SHOWN, found.length()))
                                + "' in the place of column "
                                + (i + 1)
                                + ", which widths calls '"
                                + column.name()
                                + "'; write the header's names and their widths under widths, or"
                                + " header: false where the first line is a record");
            }
            cells.add(cell);
        }
        if (record.count() > fixed.columns().size()) {
            throw fault(
                    line,
                    "the header goes on behind '"
                            + fixed.names().get(fixed.names().size() - 1)
                            + "', the last column, which ends at character "
                            + fixed.length()
                            + "; add the columns behind it to widths, or correct the widths");
        }
        return cells;
    }

    /** As much of a name as its column has room for. */
    private static String fitted(FixedWidth.Column column) {
        String name = column.name();
        return name.codePointCount(0, name.length()) <= column.width()
                ? name.strip()
                : name.substring(0, name.offsetByCodePoints(0, column.width())).strip();
    }

    private UnreadableDataException fault(int line, String what) {
        return new UnreadableDataException(file + ":" + line + ": " + what);
    }
}
