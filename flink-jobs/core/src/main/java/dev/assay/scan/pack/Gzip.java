package dev.assay.scan.pack;

import dev.assay.scan.Packing;
import dev.assay.scan.SeekableInput;
import dev.assay.scan.kind.FileKind;
import java.io.IOException;
import java.io.InputStream;

/** Unpacks gzip (RFC 1952), of one member or several. */
public final class Gzip implements Packing.OfStream {

    private static final int TRAILER = 4;

    /** Bytes that one byte of deflated data unpacks to, at most. */
    private static final long MOST = 1032;

    @Override
    public FileKind kind() {
        return FileKind.GZIP;
    }

    @Override
    public String name() {
        return "gzip";
    }

    @Override
    public InputStream unpack(InputStream packed) {
        return new GzipStream(packed);
    }

    /**
     * As the last four bytes say: right for a file of one member below 4 GiB. Where that cannot be,
     * four times the file's length.
     */
    @Override
    public long about(SeekableInput packed, long length) throws IOException {
        byte[] trailer = new byte[TRAILER];
        packed.seek(Math.max(0, length - TRAILER));
        int size = 0;
        for (int n; size < TRAILER && (n = packed.read(trailer, size, TRAILER - size)) > 0; ) {
            size += n;
        }
        long said = GzipStream.number(trailer, TRAILER);
        return said >= length / 2 && said / MOST <= length
                ? said
                : Packing.OfStream.super.about(packed, length);
    }
}
