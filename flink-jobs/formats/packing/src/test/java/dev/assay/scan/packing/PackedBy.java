package dev.assay.scan.packing;

import dev.assay.scan.Packing;
import io.airlift.compress.snappy.SnappyFramedOutputStream;
import io.airlift.compress.zstd.ZstdOutputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import org.apache.commons.compress.compressors.lz4.FramedLZ4CompressorOutputStream;
import org.apache.commons.compress.compressors.lz4.FramedLZ4CompressorOutputStream.BlockSize;
import org.apache.commons.compress.compressors.lz4.FramedLZ4CompressorOutputStream.Parameters;
import org.tukaani.xz.LZMA2Options;
import org.tukaani.xz.XZOutputStream;

/** Ways to pack a file, and what unpacks it. */
enum PackedBy {
    ZSTD(new Zstd()) {
        @Override
        OutputStream packing(OutputStream out) throws IOException {
            return new ZstdOutputStream(out);
        }
    },
    XZ(new Xz()) {
        @Override
        OutputStream packing(OutputStream out) throws IOException {
            return new XZOutputStream(out, new LZMA2Options(1));
        }
    },
    LZ4(new Lz4()) {
        @Override
        OutputStream packing(OutputStream out) throws IOException {
            return new FramedLZ4CompressorOutputStream(
                    out, new Parameters(BlockSize.K256, true, true, false));
        }
    },
    LINKED_LZ4(new Lz4()) {
        @Override
        OutputStream packing(OutputStream out) throws IOException {
            return new FramedLZ4CompressorOutputStream(
                    out, new Parameters(BlockSize.K64, true, false, true));
        }
    },
    SNAPPY(new Snappy()) {
        @Override
        OutputStream packing(OutputStream out) throws IOException {
            return new SnappyFramedOutputStream(out);
        }
    };

    private final Packing.OfStream packing;

    PackedBy(Packing.OfStream packing) {
        this.packing = packing;
    }

    abstract OutputStream packing(OutputStream out) throws IOException;

    byte[] pack(byte[] plain) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream out = packing(bytes)) {
            out.write(plain);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    byte[] unpack(byte[] file) throws IOException {
        return unpack(packing, file);
    }

    /** A few bytes at a time, so that every head and checksum is cut somewhere. */
    static byte[] unpack(Packing.OfStream packing, byte[] file) throws IOException {
        ByteArrayInputStream slow =
                new ByteArrayInputStream(file) {
                    @Override
                    public synchronized int read(byte[] into, int offset, int length) {
                        return super.read(into, offset, Math.min(3, length));
                    }
                };
        return packing.unpack(slow).readAllBytes();
    }

    static byte[] joined(byte[]... parts) {
        byte[] all = new byte[0];
        for (byte[] part : parts) {
            int end = all.length;
            all = Arrays.copyOf(all, end + part.length);
            System.arraycopy(part, 0, all, end, part.length);
        }
        return all;
    }
}
