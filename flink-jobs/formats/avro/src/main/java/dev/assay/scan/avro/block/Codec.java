package dev.assay.scan.avro.block;

import dev.assay.scan.UnreadableDataException;
import dev.assay.scan.pack.Bzip2;
import dev.assay.scan.packing.Xz;
import dev.assay.scan.packing.Zstd;
import dev.assay.scan.value.Damage;
import io.airlift.compress.snappy.SnappyDecompressor;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.zip.CRC32;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;

/** What blocks are packed with. */
public enum Codec {
    NULL,
    DEFLATE,
    SNAPPY,
    ZSTANDARD,
    BZIP2,
    XZ;

    /** Bytes of a block, packed or not, at most. */
    static final int MOST = 64 << 20;

    private static final int CHECKSUM = 4;

    /** Bytes that come of one byte of Snappy at most. */
    private static final long SNAPPY_MOST = 22;

    private static final int LONGEST_NAME = 40;

    /** By its name in a file; a file that names none has {@link #NULL}. */
    static Codec of(byte[] name) throws Damage {
        if (name == null) {
            return NULL;
        }
        String text = new String(name, StandardCharsets.UTF_8);
        for (Codec codec : values()) {
            if (codec.toString().equals(text)) {
                return codec;
            }
        }
        throw new Damage(
                "its blocks are packed with "
                        + text.substring(0, Math.min(LONGEST_NAME, text.length()))
                        + ", which is not read",
                "write the file with zstandard, snappy, deflate, bzip2, xz or null");
    }

    /** What is in the bytes of a block. */
    byte[] unpack(byte[] packed) throws IOException {
        if (this == NULL) {
            return packed;
        }
        try {
            return this == SNAPPY ? snappy(packed) : stream(packed);
        } catch (Damage e) {
            throw e;
        } catch (UnreadableDataException e) {
            // What it advises is of files that are packed as a whole.
            throw new Damage(
                    e.getMessage().split(";", 2)[0],
                    "write the file with a lower level of " + this);
        } catch (IOException | RuntimeException e) {
            // What the libraries throw of damaged bytes is of many kinds.
            throw new Damage(
                    "its "
                            + this
                            + " data cannot be unpacked"
                            + (e.getMessage() == null ? "" : " (" + e.getMessage() + ")"));
        }
    }

    private byte[] stream(byte[] packed) throws IOException {
        InputStream in = new ByteArrayInputStream(packed);
        if (this != DEFLATE) {
            try (InputStream unpacked =
                    this == BZIP2
                            ? new Bzip2().unpack(in)
                            : this == XZ ? new Xz().unpack(in) : new Zstd().unpack(in)) {
                return all(unpacked);
            }
        }
        Inflater inflater = new Inflater(true);
        try (InputStream unpacked = new InflaterInputStream(in, inflater)) {
            return all(unpacked);
        } finally {
            inflater.end();
        }
    }

    private static byte[] all(InputStream in) throws IOException {
        byte[] bytes = in.readNBytes(MOST + 1);
        if (bytes.length > MOST) {
            throw tooLong("more than " + MOST);
        }
        return bytes;
    }

    private static byte[] snappy(byte[] packed) throws Damage {
        int length = packed.length - CHECKSUM;
        if (length <= 0) {
            throw new Damage("its snappy data has no checksum");
        }
        int size = SnappyDecompressor.getUncompressedLength(packed, 0);
        if (size > MOST) {
            throw tooLong(size + "");
        }
        if (size < 0 || size > 64 + SNAPPY_MOST * length) {
            throw new Damage(length + " bytes of snappy are said to be " + size + " unpacked");
        }
        byte[] bytes = new byte[size];
        int found = new SnappyDecompressor().decompress(packed, 0, length, bytes, 0, size);
        CRC32 sum = new CRC32();
        sum.update(bytes, 0, found);
        int said = ByteBuffer.wrap(packed).getInt(length);
        if (found != size || (int) sum.getValue() != said) {
            throw new Damage("its checksum is wrong");
        }
        return bytes;
    }

    static Damage tooLong(String bytes) {
        return new Damage(
                "it has " + bytes + " bytes, at most " + (MOST >> 20) + " MiB are read",
                "write the file with smaller blocks (a smaller sync interval)");
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
