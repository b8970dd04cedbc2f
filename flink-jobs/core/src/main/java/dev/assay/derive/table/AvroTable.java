package dev.assay.derive.table;

import dev.assay.declare.ColumnType;
import dev.assay.document.CanonicalJson;
import dev.assay.document.Nullable;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A table as an Avro object container file without compression. A field is a union of null, a
 * number where the column is of numbers, and a string. Names that Avro does not know have other
 * signs in place of theirs, and stand as they are under {@code doc}.
 *
 * @see <a href="https://avro.apache.org/docs/1.12.0/specification/#object-container-files">Object
 *     container files</a>
 */
final class AvroTable implements TableFile {

    private static final byte[] MAGIC = {'O', 'b', 'j', 1};
    private static final int SYNC = 16;
    private static final int BLOCK = 1 << 16;

    private final HashedFile out;
    private final List<ColumnType> types;
    private final byte[] sync;
    private final ByteArrayOutputStream block = new ByteArrayOutputStream();
    private long rows;
    private long inBlock;

    AvroTable(Path file, List<String> header, List<ColumnType> types) throws IOException {
        this.out = HashedFile.of(file);
        this.types = List.copyOf(types);
        byte[] schema = schema(header).getBytes(StandardCharsets.UTF_8);
        // The same table has the same bytes, so the mark is no random one.
        this.sync = Arrays.copyOf(HashedFile.sha256().digest(schema), SYNC);
        out.write(MAGIC);
        number(2);
        bytes("avro.schema".getBytes(StandardCharsets.UTF_8));
        bytes(schema);
        bytes("avro.codec".getBytes(StandardCharsets.UTF_8));
        bytes("null".getBytes(StandardCharsets.UTF_8));
        number(0);
        block.writeTo(out);
        block.reset();
        out.write(sync);
    }

    private String schema(List<String> header) throws IOException {
        Set<String> taken = new HashSet<>();
        List<Map<String, Object>> fields = new ArrayList<>();
        for (int i = 0; i < header.size(); i++) {
            List<String> union =
                    switch (types.get(i)) {
                        case INTEGER -> List.of("null", "long", "string");
                        case DECIMAL -> List.of("null", "double", "string");
                        default -> List.of("null", "string");
                    };
            fields.add(
                    Map.of(
                            "name",
                            name(header.get(i), taken),
                            "doc",
                            header.get(i),
                            "type",
                            union));
        }
        return CanonicalJson.line(Map.of("type", "record", "name", "Row", "fields", fields));
    }

    private static String name(String column, Set<String> taken) {
        String plain = column.replaceAll("[^A-Za-z0-9_]", "_");
        String name = plain.isEmpty() || Character.isDigit(plain.charAt(0)) ? "_" + plain : plain;
        while (!taken.add(name)) {
            name += "_";
        }
        return name;
    }

    @Override
    public void write(List<String> cells) throws IOException {
        for (int i = 0; i < cells.size(); i++) {
            cell(types.get(i), cells.get(i));
        }
        rows++;
        inBlock++;
        if (block.size() >= BLOCK) {
            flush();
        }
    }

    private void cell(ColumnType type, @Nullable String text) throws IOException {
        if (text == null) {
            number(0);
        } else if (type == ColumnType.INTEGER && text.matches("-?(0|[1-9]\\d{0,17})")) {
            number(1);
            number(Long.parseLong(text));
        } else if (type == ColumnType.DECIMAL && text.matches("-?\\d+(\\.\\d+)?([eE][+-]?\\d+)?")) {
            number(1);
            long bits = Double.doubleToLongBits(Double.parseDouble(text));
            for (int shift = 0; shift < Long.SIZE; shift += Byte.SIZE) {
                block.write((int) (bits >>> shift));
            }
        } else {
            number(type.isNumeric() ? 2 : 1);
            bytes(text.getBytes(StandardCharsets.UTF_8));
        }
    }

    /** Zigzag, seven bits a byte. */
    private void number(long value) {
        long left = value << 1 ^ value >> Long.SIZE - 1;
        while ((left & ~0x7FL) != 0) {
            block.write((int) (left & 0x7F | 0x80));
            left >>>= 7;
        }
        block.write((int) left);
    }

    private void bytes(byte[] b) {
        number(b.length);
        block.writeBytes(b);
    }

    private void flush() throws IOException {
        if (inBlock > 0) {
            byte[] rowsOfBlock = block.toByteArray();
            block.reset();
            number(inBlock);
            number(rowsOfBlock.length);
            block.writeTo(out);
            block.reset();
            out.write(rowsOfBlock);
            out.write(sync);
            inBlock = 0;
        }
    }

    @Override
    public long rows() {
        return rows;
    }

    @Override
    public String hash() {
        return out.hash();
    }

    @Override
    public void close() throws IOException {
        try (HashedFile file = out) {
            flush();
        }
    }
}
