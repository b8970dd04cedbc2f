package dev.assay.scan.orc;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.Deflater;

/** Writes files of ORC that no library would write. */
final class Handmade {

    private static final int NUMBER = 0;
    private static final int BYTES = 2;

    private final boolean isPacked;
    private final ByteArrayOutputStream file = new ByteArrayOutputStream();
    private final ByteArrayOutputStream footer = new ByteArrayOutputStream();
    private final ByteArrayOutputStream streams = new ByteArrayOutputStream();
    private final List<byte[]> stripeFooter = new ArrayList<>();
    private int codec;
    private long version;

    /**
     * Begins a file.
     *
     * @param isPacked whether what it says of itself, and its streams, are packed with zlib
     */
    Handmade(boolean isPacked) {
        this.isPacked = isPacked;
        this.codec = isPacked ? 1 : 0;
        file.writeBytes("ORC".getBytes(UTF_8));
    }

    Handmade codec(int number) {
        codec = number;
        return this;
    }

    Handmade version(long number) {
        version = number;
        return this;
    }

    /** A type with its parts; names are of structs. */
    Handmade type(int kind, List<Integer> parts, String... names) {
        ByteArrayOutputStream type = new ByteArrayOutputStream();
        number(type, 1, kind);
        parts.forEach(part -> number(type, 2, part));
        for (String name : names) {
            bytes(type, 3, name.getBytes(UTF_8));
        }
        bytes(footer, 4, type.toByteArray());
        return this;
    }

    /** A stream of a type. */
    Handmade stream(int role, int type, byte[] content) {
        byte[] stored = stored(content);
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        number(said, 1, role);
        number(said, 2, type);
        number(said, 3, stored.length);
        ByteArrayOutputStream field = new ByteArrayOutputStream();
        bytes(field, 1, said.toByteArray());
        stripeFooter.add(field.toByteArray());
        streams.writeBytes(stored);
        return this;
    }

    /** How the next type's values are written. */
    Handmade encoding(int kind, long size) {
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        number(said, 1, kind);
        number(said, 2, size);
        ByteArrayOutputStream field = new ByteArrayOutputStream();
        bytes(field, 2, said.toByteArray());
        stripeFooter.add(field.toByteArray());
        return this;
    }

    /** Where it was written. */
    Handmade zone(String name) {
        ByteArrayOutputStream field = new ByteArrayOutputStream();
        bytes(field, 3, name.getBytes(UTF_8));
        stripeFooter.add(field.toByteArray());
        return this;
    }

    /** The stripe of these streams, said to be so often in the file. */
    byte[] file(long rows, int times) {
        long start = file.size();
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        stripeFooter.forEach(said::writeBytes);
        byte[] end = stored(said.toByteArray());
        file.writeBytes(streams.toByteArray());
        file.writeBytes(end);
        ByteArrayOutputStream stripe = new ByteArrayOutputStream();
        number(stripe, 1, start);
        number(stripe, 3, streams.size());
        number(stripe, 4, end.length);
        number(stripe, 5, rows);
        for (int i = 0; i < times; i++) {
            bytes(footer, 3, stripe.toByteArray());
        }
        byte[] description = stored(footer.toByteArray());
        file.writeBytes(description);
        ByteArrayOutputStream last = new ByteArrayOutputStream();
        number(last, 1, description.length);
        number(last, 2, codec);
        number(last, 3, 1 << 18);
        number(last, 4, version);
        number(last, 4, 12);
        bytes(last, 8000, "ORC".getBytes(UTF_8));
        file.writeBytes(last.toByteArray());
        file.write(last.size());
        return file.toByteArray();
    }

    /** In chunks of 256 kB. */
    private byte[] stored(byte[] content) {
        if (!isPacked) {
            return content;
        }
        ByteArrayOutputStream stored = new ByteArrayOutputStream();
        byte[] chunk = new byte[1 << 19];
        for (int at = 0; at < content.length; at += 1 << 18) {
            Deflater deflater = new Deflater(9, true);
            deflater.setInput(content, at, Math.min(1 << 18, content.length - at));
            deflater.finish();
            int size = deflater.deflate(chunk);
            deflater.end();
            stored.write(size << 1);
            stored.write(size >> 7);
            stored.write(size >> 15);
            stored.write(chunk, 0, size);
        }
        return stored.toByteArray();
    }

    private static void number(ByteArrayOutputStream to, int field, long value) {
        varint(to, (long) field << 3 | NUMBER);
        varint(to, value);
    }

    private static void bytes(ByteArrayOutputStream to, int field, byte[] value) {
        varint(to, (long) field << 3 | BYTES);
        varint(to, value.length);
        to.writeBytes(value);
    }

    private static void varint(ByteArrayOutputStream to, long value) {
        long rest = value;
        while (rest < 0 || rest > 0x7F) {
            to.write((int) (rest & 0x7F) | 0x80);
            rest >>>= 7;
        }
        to.write((int) rest);
    }
}
