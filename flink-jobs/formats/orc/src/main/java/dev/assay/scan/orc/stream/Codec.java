package dev.assay.scan.orc.stream;

import dev.assay.scan.value.Damage;
import io.airlift.compress.Decompressor;
import io.airlift.compress.lz4.Lz4Decompressor;
import io.airlift.compress.lzo.LzoDecompressor;
import io.airlift.compress.snappy.SnappyDecompressor;
import io.airlift.compress.zstd.ZstdDecompressor;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/** What streams are packed with, in the order of their numbers. */
public enum Codec {
    NONE,
    ZLIB,
    SNAPPY,
    LZO,
    LZ4,
    ZSTD;

    private static final int BROTLI = 6;

    /**
     * The codec with a number.
     *
     * @throws Damage when it is not read
     */
    public static Codec of(long number) throws Damage {
        if (number < 0 || number >= values().length) {
            throw new Damage(
                    "it is packed with "
                            + (number == BROTLI ? "Brotli" : "codec " + number)
                            + ", which is not read",
                    "write the file with zstd, zlib, snappy, lz4 or nothing");
        }
        return values()[(int) number];
    }

    /**
     * Unpacks a chunk.
     *
     * @param into has room for as much as a chunk can be
     * @return bytes that were in it
     */
    int unpack(byte[] packed, int from, int length, byte[] into) throws Damage {
        try {
            return switch (this) {
                case ZLIB -> inflate(packed, from, length, into);
                case SNAPPY -> unpack(new SnappyDecompressor(), packed, from, length, into);
                case LZO -> unpack(new LzoDecompressor(), packed, from, length, into);
                case LZ4 -> unpack(new Lz4Decompressor(), packed, from, length, into);
                case ZSTD -> unpack(new ZstdDecompressor(), packed, from, length, into);
                case NONE -> throw new IllegalStateException("nothing is packed");
            };
        } catch (DataFormatException | RuntimeException e) {
            // What the libraries throw of damaged bytes is of many kinds.
            throw new Damage(
                    "the " + this + " data of a chunk is damaged (" + e.getMessage() + ")");
        }
    }

    private static int unpack(
            Decompressor codec, byte[] packed, int from, int length, byte[] into) {
        return codec.decompress(packed, from, length, into, 0, into.length);
    }

    private static int inflate(byte[] packed, int from, int length, byte[] into)
            throws DataFormatException {
        Inflater inflater = new Inflater(true);
        try {
            inflater.setInput(packed, from, length);
            int size = 0;
            while (!inflater.finished()) {
                int n = inflater.inflate(into, size, into.length - size);
                // A chunk that just fills the room ends with a sign that gives no byte.
                if (n == 0 && !inflater.finished()) {
                    throw new DataFormatException(
                            size == into.length
                                    ? "it is greater than the " + size + " bytes of a chunk"
                                    : "it ends in its middle");
                }
                size += n;
            }
            return size;
        } finally {
            inflater.end();
        }
    }
}
