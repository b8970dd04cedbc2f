package dev.assay.scan.archive;

import dev.assay.scan.Packing;
import dev.assay.scan.SeekableInput;
import dev.assay.scan.UnpackedInput;
import dev.assay.scan.kind.FileKind;
import java.io.IOException;

/** Says of a tar archive that it is no file, and how its members are named. */
public final class Tar implements Packing {

    @Override
    public FileKind kind() {
        return FileKind.TAR;
    }

    @Override
    public UnpackedInput contents(SeekableInput packed, String file) throws IOException {
        throw SeveralFiles.fault(file, "tar", TarDirectory.read(packed, file).keySet());
    }
}
