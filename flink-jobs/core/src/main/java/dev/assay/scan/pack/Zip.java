package dev.assay.scan.pack;

import dev.assay.scan.Packing;
import dev.assay.scan.kind.FileKind;
import java.io.InputStream;

/** Unpacks an archive of ZIP in which there is exactly one file. */
public final class Zip implements Packing {

    @Override
    public FileKind kind() {
        return FileKind.ZIP;
    }

    @Override
    public String name() {
        return "ZIP";
    }

    @Override
    public InputStream unpack(InputStream packed) {
        return new ZipStream(packed);
    }
}
