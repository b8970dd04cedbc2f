package dev.assay.scan.parquet;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.ByteArrayOutputStream;

/**
 * Writes files of one column, {@code v}, byte by byte: those that the other engine does not write,
 * and lies.
 *
 * @param physical the number of the column's storage
 * @param width bytes of a value of fixed length
 * @param occurs 0 once, 1 at most once, 2 repeated
 * @param logical the number of its annotation, or 0
 * @param codec the number of what packs its pages
 */
record Handmade(int physical, int width, int occurs, int logical, int codec) {

    private static final int INT = 5;
    private static final int LONG = 6;
    private static final int BINARY = 8;
    private static final int LIST = 9;
    private static final int STRUCT = 12;

    /** Thrift's compact protocol. */
    private static final class Struct {
        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        private int last;

        private Struct field(int id, int type) {
            bytes.write((id - last) << 4 | type);
            last = id;
            return this;
        }

        private void varint(long value) {
            long rest = value;
            for (; (rest & ~0x7FL) != 0; rest >>>= 7) {
                bytes.write((int) rest & 0x7F | 0x80);
            }
            bytes.write((int) rest);
        }

        Struct number(int id, int type, long value) {
            field(id, type).varint(value << 1 ^ value >> 63);
            return this;
        }

        Struct text(int id, String text) {
            field(id, BINARY).varint(text.length());
            bytes.writeBytes(text.getBytes(US_ASCII));
            return this;
        }

        Struct struct(int id, Struct inner) {
            field(id, STRUCT).bytes.writeBytes(inner.end());
            return this;
        }

        Struct structs(int id, Struct... inner) {
            field(id, LIST).bytes.write(inner.length << 4 | STRUCT);
            for (Struct one : inner) {
                bytes.writeBytes(one.end());
            }
            return this;
        }

        byte[] end() {
            bytes.write(0);
            return bytes.toByteArray();
        }
    }

    static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            bytes.writeBytes(part);
        }
        return bytes.toByteArray();
    }

    static byte[] bytes(int... values) {
        byte[] bytes = new byte[values.length];
        for (int i = 0; i < values.length; i++) {
            bytes[i] = (byte) values[i];
        }
        return bytes;
    }

    /** A page of the first kind. */
    static byte[] page(int values, int encoding, int unpacked, byte[] packed) {
        Struct part = new Struct().number(1, INT, values).number(2, INT, encoding);
        part.number(3, INT, 3).number(4, INT, 3);
        Struct header = new Struct().number(1, INT, 0).number(2, INT, unpacked);
        header.number(3, INT, packed.length).struct(5, part);
        return joined(header.end(), packed);
    }

    /** A page of the second kind with a wrong check sum, if asked for. */
    static byte[] second(
            int values, int encoding, int[] levels, int unpacked, byte[] packed, Integer crc) {
        Struct part = new Struct().number(1, INT, values).number(2, INT, 0).number(3, INT, values);
        part.number(4, INT, encoding).number(5, INT, levels[1]).number(6, INT, levels[0]);
        Struct header = new Struct().number(1, INT, 3).number(2, INT, unpacked);
        header.number(3, INT, packed.length);
        if (crc != null) {
            header.number(4, INT, crc);
        }
        return joined(header.struct(8, part).end(), packed);
    }

    static byte[] dictionary(int values, byte[] bytes) {
        Struct part = new Struct().number(1, INT, values).number(2, INT, 0);
        Struct header = new Struct().number(1, INT, 2).number(2, INT, bytes.length);
        header.number(3, INT, bytes.length).struct(7, part);
        return joined(header.end(), bytes);
    }

    /** A file with one row group. */
    byte[] file(long rows, long values, byte[]... pages) {
        byte[] data = joined(pages);
        Struct root = new Struct().text(4, "root").number(5, INT, 1);
        Struct column = new Struct().number(1, INT, physical).number(2, INT, width);
        column.number(3, INT, occurs).text(4, "v");
        if (logical > 0) {
            boolean isTime = logical == 7 || logical == 8;
            // The unit of times are microseconds.
            Struct unit = new Struct().struct(2, new Struct().struct(2, new Struct()));
            column.struct(10, new Struct().struct(logical, isTime ? unit : new Struct()));
        }
        Struct chunk = new Struct().number(1, INT, physical).number(4, INT, codec);
        chunk.number(5, LONG, values).number(6, LONG, data.length).number(7, LONG, data.length);
        chunk.number(9, LONG, 4);
        Struct group = new Struct().structs(1, new Struct().struct(3, chunk));
        group.number(3, LONG, rows);
        Struct footer = new Struct().number(1, INT, 1).structs(2, root, column);
        byte[] end = footer.number(3, LONG, rows).structs(4, group).end();
        byte[] mark = "PAR1".getBytes(US_ASCII);
        return joined(mark, data, end, bytes(end.length, end.length >> 8, 0, 0), mark);
    }
}
