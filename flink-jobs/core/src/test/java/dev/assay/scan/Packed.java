package dev.assay.scan;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorOutputStream;

/** Ways to pack a file. */
public enum Packed {
    GZIP {
        @Override
        OutputStream packing(OutputStream out) throws IOException {
            return new GZIPOutputStream(out);
        }
    },
    BZIP2 {
        @Override
        OutputStream packing(OutputStream out) throws IOException {
            return new BZip2CompressorOutputStream(out);
        }
    },
    ZIP {
        @Override
        OutputStream packing(OutputStream out) throws IOException {
            ZipOutputStream archive = new ZipOutputStream(out);
            archive.putNextEntry(new ZipEntry("data.csv"));
            return archive;
        }
    };

    abstract OutputStream packing(OutputStream out) throws IOException;

    /** The bytes, packed. */
    public byte[] pack(byte[] plain) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream out = packing(bytes)) {
            out.write(plain);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
