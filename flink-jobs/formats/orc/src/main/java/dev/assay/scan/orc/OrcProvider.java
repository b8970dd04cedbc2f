package dev.assay.scan.orc;

import dev.assay.declare.format.FileFormat;
import dev.assay.declare.format.OrcFile;
import dev.assay.scan.Format;
import dev.assay.scan.FormatProvider;
import java.util.List;
import java.util.Optional;

/** Reads what is declared as ORC. */
public final class OrcProvider implements FormatProvider {

    @Override
    public Optional<Format> format(FileFormat declared, List<String> missing) {
        return declared instanceof OrcFile ? Optional.of(new OrcFormat(missing)) : Optional.empty();
    }
}
