package dev.assay.scan.packing;

import dev.assay.scan.Packing;
import dev.assay.scan.kind.FileKind;
import java.io.IOException;
import java.io.InputStream;

/** Unpacks xz, of one stream or several. */
public final class Xz implements Packing.OfStream {

    @Override
    public FileKind kind() {
        return FileKind.XZ;
    }

    @Override
    public String name() {
        return "xz";
    }

    @Override
    public InputStream unpack(InputStream packed) throws IOException {
        return new XzStream(packed);
    }
}
