package dev.assay.scan.packing;

import dev.assay.scan.Packing;
import dev.assay.scan.kind.FileKind;
import java.io.InputStream;

/** Unpacks zstd (RFC 8878), of one frame or several. */
public final class Zstd implements Packing {

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
}
