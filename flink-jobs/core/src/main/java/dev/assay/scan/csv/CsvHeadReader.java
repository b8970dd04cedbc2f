package dev.assay.scan.csv;

import dev.assay.declare.format.CsvDialect;
import dev.assay.scan.Format;
import dev.assay.scan.SeekableInput;
import dev.assay.scan.UnreadableDataException;
import dev.assay.scan.dialect.HeaderNames;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads the head of one CSV file, and refuses what is no CSV of the declared dialect. */
final class CsvHeadReader {

    /** Bytes that say what a file is, if its header is not longer. */
    private static final int LOOK = 8 << 10;

    private static final int MOST_COLUMNS = 10_000;

    /** Records that show whether all end with a delimiter. */
    private static final int FIRST_RECORDS = 20;

    private final String file;
    private final char delimiter;
    private final boolean header;
    private final List<String> names;

    private byte[] b = new byte[LOOK];
    private int size;

    /** Whether the file ends where the bytes do. */
    private boolean whole;

    CsvHeadReader(String file, CsvDialect dialect) {
        this.file = file;
        this.delimiter = dialect.delimiter();
        this.header = dialect.header();
        this.names = dialect.head().names();
    }

    /**
     * Reads and judges the first bytes.
     *
     * @throws UnreadableDataException when the file has no header, or is no CSV
     */
    CsvHead read(SeekableInput input) throws IOException {
        input.seek(0);
        CsvRecord record = new CsvRecord(delimiter, 0);
        do {
            fill(input);
        } while (!whole
                && size < Format.HEAD
                && (size < LOOK || !record.parse(b, firstLine(), size, false)));
        Optional<String> reason = NotCsv.reason(Arrays.copyOf(b, Math.min(size, LOOK)));
        if (reason.isPresent()) {
            throw fault(1, reason.get());
        }
        int first = firstLine();
        int line = 1 + newlines(origin(), first);
        if (first == size) {
            throw fault(
                    1,
                    (origin() == size ? "the file is empty" : "there are only blank lines")
                            + "; expected "
                            + (header ? "a header and records" : "records")
                            + "; deliver the file again or leave it out of path");
        }
        if (!record.parse(b, first, size, whole)) {
            throw fault(
                    line,
                    "the first record has no end within "
                            + (Format.HEAD >> 20)
                            + " MiB; is this CSV with delimiter '"
                            + delimiter
                            + "'?");
        }
        if (record.count() > MOST_COLUMNS) {
            throw fault(
                    line,
                    "found "
                            + record.count()
                            + " columns, at most "
                            + MOST_COLUMNS
                            + " are read; check the delimiter, or deliver the columns in several files");
        }
        return head(first, line, record.count());
    }

    private void fill(SeekableInput input) throws IOException {
        if (size == b.length) {
            b = Arrays.copyOf(b, Math.min(Format.HEAD, b.length * 4));
        }
        int n = input.read(b, size, b.length - size);
        whole = n < 0;
        size += Math.max(0, n);
    }

    private CsvHead head(int first, int line, int cut) throws UnreadableDataException {
        int below = header ? widthBelow(first) : 0;
        CsvRecord record = new CsvRecord(delimiter, Math.max(cut, below));
        record.parse(b, first, size, whole);
        boolean recut =
                below > 1
                        && record.isLoose()
                        && record.newlines() <= 1
                        && record.openQuote() < 0
                        && record.cutLoosely(b, below);
        int width = recut ? record.count() : cut;
        if (header && record.openQuote() >= 0) {
            throw fault(
                    line + newlines(first, record.openQuote()),
                    "a quote is opened in the header and never closed; close it");
        }
        refuseZeros(first, record.end(), line);
        refuseLineEnds(record, line);
        if (width == 1) {
            refuseOtherDelimiters(first, line);
        }
        if (!header && !names.isEmpty()) {
            return named(first, line, width);
        }
        List<String> found = new ArrayList<>();
        List<byte[]> cells = new ArrayList<>();
        for (int i = 0; i < width; i++) {
            byte[] cell = record.unquoted(b, i);
            if (cell.length == 0 && isOneTooMany(record, width, below)) {
                continue;
            }
            cells.add(cell);
            // An index column written without a name is common, and harmless under a name of its
            // place.
            found.add(header && cell.length > 0 ? name(cell, i, line) : "c" + (i + 1));
        }
        freePlaces(found, cells);
        if (isWithoutFirst(found)) {
            found.add(0, names.get(0));
            cells.add(0, new byte[0]);
        }
        if (header && endWithDelimiters(record.end(), width)) {
            found.add("c" + (width + 1));
            cells.add(new byte[0]);
        }
        if (HeaderNames.apart(found).equals(names)) {
            found = names;
        }
        refuseDuplicates(found, line);
        int origin = origin();
        return new CsvHead(
                found,
                header ? cells : List.of(),
                origin / CsvHead.MARK,
                header ? record.end() : origin,
                header ? newlines(origin, record.end()) : 0);
    }

    /** Where the names are known: the first record may be one of those that do not fit. */
    private CsvHead named(int first, int line, int width) throws UnreadableDataException {
        if (names.size() != width && !fitsBelow(first)) {
            throw fault(
                    line,
                    "the first record has "
                            + width
                            + " cells, the declaration names "
                            + names.size()
                            + " columns; name each of them under format: names");
        }
        refuseDuplicates(names, line);
        int origin = origin();
        return new CsvHead(names, List.of(), origin / CsvHead.MARK, origin, 0);
    }

    /** Whether one of the first records has as many cells as there are names. */
    private boolean fitsBelow(int first) {
        CsvRecord record = new CsvRecord(delimiter, names.size());
        int n = 0;
        for (int p = first; n < FIRST_RECORDS && p < size; p = record.end()) {
            if (!record.parse(b, p, size, whole)) {
                return false;
            }
            if (record.count() == names.size() && !record.isBlankLine()) {
                return true;
            }
            n++;
        }
        return false;
    }

    /** Whether the header lacks the name for the names of rows, as was found or accepted. */
    private boolean isWithoutFirst(List<String> found) {
        return header
                && names.size() == found.size() + 1
                && HeaderNames.apart(found).equals(names.subList(1, names.size()));
    }

    /**
     * Whether the first records all have one cell more than the header, without a value: they end
     * with a delimiter, and the header does not.
     */
    private boolean endWithDelimiters(int from, int width) {
        CsvRecord record = new CsvRecord(delimiter, width + 1);
        int n = 0;
        for (int p = from; n < FIRST_RECORDS && p < size; p = record.end()) {
            if (!record.parse(b, p, size, whole)) {
                break;
            }
            if (record.isBlankLine()) {
                continue;
            }
            if (record.count() != width + 1 || !isBlank(record.unquoted(b, width))) {
                return false;
            }
            n++;
        }
        return n > 0;
    }

    /** Quotes around a line end too: some programs quote all that they write behind a record. */
    private static boolean isBlank(byte[] cell) {
        for (byte c : cell) {
            if (c != '\n' && c != '\r' && c != ' ') {
                return false;
            }
        }
        return true;
    }

    /** Cells that all of the first records below the header have, or 0 where they differ. */
    private int widthBelow(int first) {
        CsvRecord record = new CsvRecord(delimiter, 1);
        if (!record.parse(b, first, size, whole)) {
            return 0;
        }
        int width = 0;
        int n = 0;
        for (int p = record.end();
                n < FIRST_RECORDS && p < size && record.parse(b, p, size, whole);
                p = record.end()) {
            if (!record.isBlankLine() && !record.isLoose()) {
                if (n++ > 0 && record.count() != width) {
                    return 0;
                }
                width = record.count();
            }
        }
        return width;
    }

    /** Whether the header has one name more than all records have cells, and it is empty. */
    private boolean isOneTooMany(CsvRecord record, int width, int below) {
        int empty = 0;
        for (int i = 0; i < width; i++) {
            empty += record.unquoted(b, i).length == 0 ? 1 : 0;
        }
        return empty == 1 && width > 2 && below == width - 1;
    }

    private int origin() {
        int p = 0;
        while (CsvHead.isMark(b, p, size)) {
            p += CsvHead.MARK;
        }
        return p;
    }

    /** Where the first line starts that has something in it; the end when there is none. */
    private int firstLine() {
        int start = origin();
        for (int p = start; p < size; p++) {
            if (b[p] == '\n') {
                start = p + 1;
            } else if (b[p] == delimiter || b[p] != ' ' && b[p] != '\t' && b[p] != '\r') {
                return start;
            }
        }
        return size;
    }

    private int newlines(int from, int to) {
        int n = 0;
        for (int p = from; p < to; p++) {
            n += b[p] == '\n' ? 1 : 0;
        }
        return n;
    }

    private void refuseZeros(int from, int to, int line) throws UnreadableDataException {
        for (int p = from; p < to; p++) {
            if (b[p] == 0) {
                throw fault(
                        line,
                        "byte "
                                + p
                                + " is zero: this is a binary file, expected UTF-8 text; check path,"
                                + " or convert the file to CSV");
            }
        }
    }

    /** A CR in an unquoted name is the end of a line, to whoever wrote it. */
    private void refuseLineEnds(CsvRecord record, int line) throws UnreadableDataException {
        boolean oneLine = newlines(0, size) == newlines(record.end() - 1, record.end());
        if (!header && !oneLine) {
            return;
        }
        for (int i = 0; i < record.count(); i++) {
            boolean quoted = record.to(i) > record.from(i) && b[record.from(i)] == '"';
            for (int p = record.from(i); p < record.to(i) && !quoted; p++) {
                if (b[p] == '\r') {
                    throw fault(
                            line,
                            oneLine
                                    ? "line ends are CR only, as very old programs write them; expected"
                                            + " LF or CR LF; convert the file, for example with"
                                            + " tr '\\r' '\\n'"
                                    : "a CR without LF stands in the first line: line ends are CR only"
                                            + " or mixed; expected LF or CR LF; convert the file, for"
                                            + " example with tr '\\r' '\\n'");
                }
            }
        }
    }

    private void refuseOtherDelimiters(int first, int line) throws UnreadableDataException {
        Optional<Character> other =
                OtherDelimiter.in(
                        b,
                        first,
                        Math.min(size, Math.max(first, LOOK)),
                        whole && size <= LOOK,
                        delimiter,
                        header);
        if (other.isPresent()) {
            throw fault(
                    line,
                    "one column under delimiter "
                            + OtherDelimiter.spelling(delimiter)
                            + ", several under "
                            + OtherDelimiter.spelling(other.get())
                            + "; set delimiter: "
                            + OtherDelimiter.spelling(other.get())
                            + " for the dataset"
                            + (header ? ", or quote the header if it is one column" : ""));
        }
    }

    private String name(byte[] cell, int column, int line) throws UnreadableDataException {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(cell)).toString();
        } catch (CharacterCodingException e) {
            throw fault(
                    line,
                    "the name of column "
                            + (column + 1)
                            + " is not UTF-8; is this a text file in another encoding?");
        }
    }

    private void refuseDuplicates(List<String> names, int line) throws UnreadableDataException {
        Set<String> seen = new HashSet<>();
        for (String name : names) {
            if (!seen.add(name)) {
                throw fault(
                        line,
                        "the header names column '"
                                + name
                                + "' twice; give each column its own name");
            }
        }
    }

    /** A column may be called as another one without a name is by its place. */
    private static void freePlaces(List<String> names, List<byte[]> cells) {
        for (int i = 0; i < names.size(); i++) {
            while (cells.get(i).length == 0
                    && names.indexOf(names.get(i)) != names.lastIndexOf(names.get(i))) {
                names.set(i, names.get(i) + "_");
            }
        }
    }

    private UnreadableDataException fault(int line, String what) {
        return new UnreadableDataException(file + ":" + line + ": " + what);
    }
}
