package dev.assay.scan.packing;

import dev.assay.scan.Packing;
import dev.assay.scan.kind.FileKind;
import java.io.InputStream;

/** Unpacks the framed form of Snappy, of one stream or several. */
public final class Snappy implements Packing.OfStream {

    @Override
    public FileKind kind() {
        return FileKind.SNAPPY;
    }

    @Override
    public String name() {
        return "Snappy";
    }

    @Override
    public InputStream unpack(InputStream packed) {
        return new SnappyStream(packed);
    }
}
