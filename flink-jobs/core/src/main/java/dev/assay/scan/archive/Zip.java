package dev.assay.scan.archive;

import dev.assay.scan.Packing;
import dev.assay.scan.SeekableInput;
import dev.assay.scan.UnpackedInput;
import dev.assay.scan.kind.FileKind;
import java.io.IOException;

/** Unpacks an archive of ZIP in which there is exactly one file. */
public final class Zip implements Packing {

    @Override
    public FileKind kind() {
        return FileKind.ZIP;
    }

    @Override
    public UnpackedInput contents(SeekableInput packed, String file) throws IOException {
        return Archive.only(packed, file);
    }
}
