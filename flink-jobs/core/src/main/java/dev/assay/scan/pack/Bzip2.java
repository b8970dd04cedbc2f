package dev.assay.scan.pack;

import dev.assay.scan.Packing;
import dev.assay.scan.kind.FileKind;
import java.io.InputStream;

/** Unpacks bzip2, of one stream or several. */
public final class Bzip2 implements Packing.OfStream {

    @Override
    public FileKind kind() {
        return FileKind.BZIP2;
    }

    @Override
    public String name() {
        return "bzip2";
    }

    @Override
    public InputStream unpack(InputStream packed) {
        return new Bzip2Stream(packed);
    }
}
