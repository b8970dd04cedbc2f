package dev.assay.scan;

import dev.assay.spec.CsvDialect;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Comma-separated values as RFC 4180 has them, in UTF-8 with or without a byte order mark. */
public final class CsvFormat implements Format {

    private static final long serialVersionUID = 1L;

    /** Bytes of the mark that some programs put before UTF-8. */
    static final int BYTE_ORDER_MARK = 3;

    private static final int MOST_COLUMNS = 100_000;

    private final char delimiter;
    private final boolean header;
    private final ArrayList<String> missing;

    /** A dialect, and the texts that mean "no value" besides the empty cell. */
    public CsvFormat(CsvDialect dialect, List<String> missing) {
        this.delimiter = dialect.delimiter();
        this.header = dialect.header();
        this.missing = new ArrayList<>(missing);
    }

    @Override
    public boolean isSplittable() {
        return true;
    }

    @Override
    public List<String> columns(SeekableInput input, String file) throws IOException {
        byte[] head = head(input);
        refuseOtherEncodings(head, file);
        int start = byteOrderMark(head);
        CsvRecord record = new CsvRecord(delimiter, 0);
        if (start == head.length) {
            throw new UnreadableDataException(
                    file
                            + ":1: the file is empty; expected "
                            + (header ? "a header and records" : "records")
                            + "; deliver the file again or leave it out of path");
        }
        if (!record.parse(head, start, head.length, head.length < HEAD)) {
            throw new UnreadableDataException(
                    file
                            + ":1: the first record has no end within "
                            + (HEAD >> 20)
                            + " MiB; is this CSV with delimiter '"
                            + delimiter
                            + "'?");
        }
        if (record.count() > MOST_COLUMNS) {
            throw new UnreadableDataException(
                    file
                            + ":1: found "
                            + record.count()
                            + " columns, at most "
                            + MOST_COLUMNS
                            + " are read; check the delimiter");
        }
        record = new CsvRecord(delimiter, record.count());
        record.parse(head, start, head.length, head.length < HEAD);
        List<String> names = new ArrayList<>();
        ColumnBatch row = new ColumnBatch(record.count(), 1);
        List<String> numbered =
                java.util.stream.IntStream.rangeClosed(1, record.count())
                        .mapToObj(i -> "c" + i)
                        .toList();
        row.reset(head);
        new CsvLayout(delimiter, numbered, numbered, List.of()).fill(row, record, head);
        for (int i = 0; i < record.count(); i++) {
            names.add(header ? name(row, i, head, file) : numbered.get(i));
        }
        refuseDuplicates(names, file);
        return names;
    }

    @Override
    public BatchReader open(SeekableInput input, ByteRange range, List<String> columns)
            throws IOException {
        CsvLayout layout = new CsvLayout(delimiter, columns(input, range.file()), columns, missing);
        if (range.start() > 0) {
            long first = new RecordStart(input, delimiter).firstIn(range.start(), range.end());
            return new CsvReader(input, range, first, layout);
        }
        CsvReader reader = new CsvReader(input, range, RecordStart.origin(input), layout);
        if (header) {
            reader.skipRecord();
        }
        return reader;
    }

    @Override
    public List<String[]> records(
            SeekableInput input, String file, long[] positions, List<String> columns)
            throws IOException {
        CsvLayout layout = new CsvLayout(delimiter, columns(input, file), columns, missing);
        ColumnBatch batch = new ColumnBatch(columns.size(), 1);
        List<String[]> records = new ArrayList<>();
        for (long position : positions) {
            ByteRange record = new ByteRange(file, 0, 0, position, position + 1, position + 1);
            if (!new CsvReader(input, record, position, layout).read(batch)) {
                throw new UnreadableDataException(
                        file
                                + ": the record at byte "
                                + position
                                + " is gone: the file was written to while it was read; run again when"
                                + " nobody writes to it");
            }
            String[] cells = new String[columns.size()];
            for (int column = 0; column < cells.length; column++) {
                cells[column] = batch.text(column, 0);
            }
            records.add(cells);
        }
        return records;
    }

    @Override
    public String identity() {
        return "csv " + (int) delimiter + " " + header + " " + missing;
    }

    /** The first bytes of a file, enough for its first record or all that {@link #HEAD} allows. */
    private byte[] head(SeekableInput input) throws IOException {
        input.seek(0);
        byte[] head = new byte[8 << 10];
        CsvRecord first = new CsvRecord(delimiter, 0);
        int size = 0;
        while (size < HEAD) {
            if (size == head.length) {
                head = Arrays.copyOf(head, Math.min(HEAD, head.length * 4));
            }
            int n = input.read(head, size, head.length - size);
            if (n < 0) {
                return Arrays.copyOf(head, size);
            }
            size += n;
            if (size >= BYTE_ORDER_MARK && first.parse(head, byteOrderMark(head), size, false)) {
                return Arrays.copyOf(head, size);
            }
        }
        return head;
    }

    /** Where text starts: behind the byte order mark, if there is one. */
    static int byteOrderMark(byte[] b) {
        boolean marked =
                b.length >= BYTE_ORDER_MARK
                        && b[0] == (byte) 0xEF
                        && b[1] == (byte) 0xBB
                        && b[2] == (byte) 0xBF;
        return marked ? BYTE_ORDER_MARK : 0;
    }

    private static void refuseOtherEncodings(byte[] head, String file)
            throws UnreadableDataException {
        boolean utf16 =
                head.length >= 2
                        && (head[0] == (byte) 0xFE && head[1] == (byte) 0xFF
                                || head[0] == (byte) 0xFF && head[1] == (byte) 0xFE);
        if (utf16) {
            throw new UnreadableDataException(
                    file
                            + ":1: the file is UTF-16, expected UTF-8; convert it, for example with iconv -f UTF-16 -t UTF-8");
        }
        for (int i = 0; i < head.length; i++) {
            if (head[i] == 0) {
                throw new UnreadableDataException(
                        file
                                + ": byte "
                                + i
                                + " is zero: this is a binary file, expected UTF-8 text; check path, or convert the file to CSV");
            }
        }
    }

    private static String name(ColumnBatch row, int column, byte[] head, String file)
            throws UnreadableDataException {
        if (row.isMissing(column, 0)) {
            // An index column written without a name is common, and harmless under a name of its
            // place.
            return "c" + (column + 1);
        }
        try {
            ByteBuffer bytes =
                    ByteBuffer.wrap(head, row.offsets(column)[0], row.lengths(column)[0]);
            return StandardCharsets.UTF_8.newDecoder().decode(bytes).toString();
        } catch (CharacterCodingException e) {
            throw new UnreadableDataException(
                    file
                            + ":1: the name of column "
                            + (column + 1)
                            + " is not UTF-8; is this a text file in another encoding?");
        }
    }

    private static void refuseDuplicates(List<String> names, String file)
            throws UnreadableDataException {
        Set<String> seen = new HashSet<>();
        for (String name : names) {
            if (!seen.add(name)) {
                throw new UnreadableDataException(
                        file
                                + ":1: the header names column '"
                                + name
                                + "' twice; give each column its own name");
            }
        }
    }
}
