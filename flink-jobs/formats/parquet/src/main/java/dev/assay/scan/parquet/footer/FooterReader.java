package dev.assay.scan.parquet.footer;

import dev.assay.scan.value.Damage;
import java.util.ArrayList;
import java.util.List;

/** Reads what a file says of its schema and its row groups. */
public final class FooterReader {

    /** Rows of a file for each of its bytes, at most: a column of one value takes few. */
    private static final long ROWS_OF_A_BYTE = 100_000;

    private static final String DECRYPT = "decrypt it where the keys are, and give the plain file";

    private final CompactInput in;
    private final long end;
    private List<Field> fields = List.of();
    private List<RowGroup> groups = List.of();

    private FooterReader(byte[] bytes, long end) {
        this.in = new CompactInput(bytes, 0, bytes.length);
        this.end = end;
    }

    /**
     * Reads it.
     *
     * @param bytes of the footer
     * @param end of the data: where the footer starts in the file
     */
    public static Footer read(byte[] bytes, long end) throws Damage {
        FooterReader reader = new FooterReader(bytes, end);
        reader.read();
        return new Footer(reader.fields, reader.groups);
    }

    private void read() throws Damage {
        in.enter();
        for (int id; (id = in.next()) != 0; ) {
            switch (id) {
                case 2 -> fields = SchemaReader.read(in);
                case 4 -> groups = groups();
                default -> in.skip();
            }
        }
        int columns = fields.stream().mapToInt(Field::columns).sum();
        for (RowGroup group : groups) {
            if (group.chunks().size() != columns) {
                throw new Damage(
                        "row group "
                                + group.index()
                                + " has "
                                + group.chunks().size()
                                + " columns, the schema has "
                                + columns);
            }
        }
    }

    private List<RowGroup> groups() throws Damage {
        int size = in.list();
        List<RowGroup> groups = new ArrayList<>();
        long rows = 0;
        for (int i = 0; i < size; i++) {
            RowGroup group = group(i, rows);
            if (group.rows() < 0 || group.rows() > end * ROWS_OF_A_BYTE - rows) {
                throw new Damage(
                        "row group "
                                + i
                                + " is said to have "
                                + group.rows()
                                + " rows, in a file of "
                                + end
                                + " bytes");
            }
            rows += group.rows();
            if (group.rows() > 0) {
                groups.add(group);
            }
        }
        return List.copyOf(groups);
    }

    private RowGroup group(int index, long firstRow) throws Damage {
        List<Chunk> chunks = List.of();
        long rows = 0;
        in.enter();
        for (int id; (id = in.next()) != 0; ) {
            switch (id) {
                case 1 -> chunks = chunks();
                case 3 -> rows = in.integer();
                default -> in.skip();
            }
        }
        return new RowGroup(index, firstRow, rows, chunks);
    }

    private List<Chunk> chunks() throws Damage {
        int size = in.list();
        List<Chunk> chunks = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            chunks.add(chunk());
        }
        return List.copyOf(chunks);
    }

    private Chunk chunk() throws Damage {
        Chunk chunk = null;
        String fault = null;
        in.enter();
        for (int id; (id = in.next()) != 0; ) {
            switch (id) {
                case 1 -> {
                    if (!in.text().isEmpty()) {
                        fault = "its data is in another file; give the files with the data as path";
                    }
                }
                case 3 -> chunk = described();
                case 8 -> {
                    fault = "it is encrypted; " + DECRYPT;
                    in.skip();
                }
                default -> in.skip();
            }
        }
        if (chunk == null) {
            return new Chunk(0, 0, 0, 0, 0, "it is not described, maybe encrypted; " + DECRYPT);
        }
        if (fault == null
                && (chunk.start() < 0
                        || chunk.length() < 0
                        || chunk.length() > end - chunk.start())) {
            fault =
                    "its bytes "
                            + chunk.start()
                            + " to "
                            + (chunk.start() + chunk.length())
                            + " are not within the file's data, which ends at "
                            + end
                            + "; copy the file again, or have it written anew";
        }
        return new Chunk(
                chunk.start(),
                chunk.length(),
                chunk.unpacked(),
                chunk.values(),
                chunk.codec(),
                fault);
    }

    private Chunk described() throws Damage {
        int codec = 0;
        long values = 0;
        long unpacked = 0;
        long length = 0;
        long data = 0;
        long dictionary = 0;
        in.enter();
        for (int id; (id = in.next()) != 0; ) {
            switch (id) {
                case 4 -> codec = in.small();
                case 5 -> values = in.integer();
                case 6 -> unpacked = in.integer();
                case 7 -> length = in.integer();
                case 9 -> data = in.integer();
                case 11 -> dictionary = in.integer();
                default -> in.skip();
            }
        }
        long start = dictionary > 0 && dictionary < data ? dictionary : data;
        return new Chunk(start, length, unpacked, values, codec, null);
    }
}
