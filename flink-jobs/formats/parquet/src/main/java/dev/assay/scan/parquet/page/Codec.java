package dev.assay.scan.parquet.page;

import dev.assay.scan.value.Damage;
import io.airlift.compress.Decompressor;
import io.airlift.compress.lz4.Lz4Decompressor;
import io.airlift.compress.snappy.SnappyDecompressor;
import io.airlift.compress.zstd.ZstdDecompressor;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.zip.GZIPInputStream;

/** What pages are packed with, in the order of their numbers. */
enum Codec {
    NONE(1),
    SNAPPY(22),
    GZIP(1100),
    LZO(0),
    BROTLI(0),
    LZ4(256),
    ZSTD(50_000),
    LZ4_RAW(256);

    /** Bytes that come of one byte at most; 0 where it is not read. */
    private final long most;

    Codec(long most) {
        this.most = most;
    }

    static Codec of(int number) throws Damage {
        if (number < 0 || number >= values().length || values()[number].most == 0) {
            String name = number == 3 || number == 4 ? values()[number].name() : "codec " + number;
            throw new Damage(
                    "it is packed with " + name + ", which is not read",
                    "write the file with zstd, snappy, gzip, lz4_raw or nothing");
        }
        return values()[number];
    }

    /** Whether so many bytes can come of so few. */
    boolean canBe(int packed, int unpacked) {
        return unpacked <= 64 + packed * most;
    }

    /** Fills {@code into} from an index on with what is in some bytes. */
    void unpack(byte[] packed, int from, int length, byte[] into, int at) throws Damage {
        int size = into.length - at;
        int unpacked;
        try {
            unpacked =
                    switch (this) {
                        case SNAPPY ->
                                unpack(new SnappyDecompressor(), packed, from, length, into, at);
                        case ZSTD -> unpack(new ZstdDecompressor(), packed, from, length, into, at);
                        case LZ4_RAW ->
                                unpack(new Lz4Decompressor(), packed, from, length, into, at);
                        case LZ4 -> lz4(packed, from, length, into, at);
                        case GZIP -> gzip(packed, from, length, into, at);
                        default -> copy(packed, from, length, into, at);
                    };
        } catch (IOException | RuntimeException e) {
            // What the libraries throw of damaged bytes is of many kinds.
            throw new Damage("the " + this + " data of a page is damaged (" + e.getMessage() + ")");
        }
        if (unpacked != size) {
            throw new Damage("a page unpacks to " + unpacked + " bytes, its header says " + size);
        }
    }

    private static int unpack(
            Decompressor codec, byte[] packed, int from, int length, byte[] into, int at) {
        return codec.decompress(packed, from, length, into, at, into.length - at);
    }

    private static int copy(byte[] packed, int from, int length, byte[] into, int at) {
        System.arraycopy(packed, from, into, at, length);
        return length;
    }

    private static int gzip(byte[] packed, int from, int length, byte[] into, int at)
            throws IOException {
        try (GZIPInputStream in =
                new GZIPInputStream(new ByteArrayInputStream(packed, from, length))) {
            return in.readNBytes(into, at, into.length - at);
        }
    }

    /** The older kind is framed as Hadoop does it, or not at all. */
    private static int lz4(byte[] packed, int from, int length, byte[] into, int at) {
        try {
            int read = from;
            int written = at;
            while (read < from + length) {
                int unpacked = big(packed, read);
                int block = big(packed, read + 4);
                if (block < 0
                        || block > from + length - read - 8
                        || unpacked < 0
                        || unpacked > into.length - written) {
                    throw new IllegalArgumentException("no frame");
                }
                written +=
                        new Lz4Decompressor()
                                .decompress(packed, read + 8, block, into, written, unpacked);
                read += 8 + block;
            }
            return written - at;
        } catch (RuntimeException e) {
            return unpack(new Lz4Decompressor(), packed, from, length, into, at);
        }
    }

    private static int big(byte[] b, int at) {
        return b[at] << 24 | (b[at + 1] & 0xFF) << 16 | (b[at + 2] & 0xFF) << 8 | b[at + 3] & 0xFF;
    }
}
