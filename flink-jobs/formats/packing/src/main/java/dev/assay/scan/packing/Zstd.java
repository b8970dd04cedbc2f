package dev.assay.scan.packing;

import dev.assay.scan.Packing;
import dev.assay.scan.SeekableInput;
import dev.assay.scan.kind.FileKind;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/** Unpacks zstd (RFC 8878), of one frame or several. */
public final class Zstd implements Packing.OfStream {

    /** Bytes that one byte unpacks to in any data that is no mistake. */
    private static final long MOST = 500;

    @Override
    public FileKind kind() {
        return FileKind.ZSTD;
    }

    @Override
    public String name() {
        return "zstd";
    }

    @Override
    public InputStream unpack(InputStream packed) {
        return new ZstdStream(packed);
    }

    /**
     * As the first frame says, where it says so and that can be: right for a file of one frame.
     * Otherwise four times the file's length.
     */
    @Override
    public long about(SeekableInput packed, long length) throws IOException {
        byte[] head = new byte[ZstdFrames.LONGEST_HEAD];
        packed.seek(0);
        int size = 0;
        for (int n; size < head.length && (n = packed.read(head, size, head.length - size)) > 0; ) {
            size += n;
        }
        long said = ZstdFrames.content(Arrays.copyOf(head, size));
        return said >= length / 2 && said / MOST <= length
                ? said
                : Packing.OfStream.super.about(packed, length);
    }
}
