package dev.assay.scan.packing;

import dev.assay.scan.Packing;
import dev.assay.scan.kind.FileKind;
import java.io.InputStream;

/** Unpacks frames of LZ4, one or several, of today's form and of the first one. */
public final class Lz4 implements Packing.OfStream {

    @Override
    public FileKind kind() {
        return FileKind.LZ4;
    }

    @Override
    public String name() {
        return "LZ4";
    }

    @Override
    public InputStream unpack(InputStream packed) {
        return new Lz4Stream(packed);
    }
}
