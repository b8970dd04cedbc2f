package dev.assay.scan.avro;

import dev.assay.declare.format.AvroFile;
import dev.assay.declare.format.FileFormat;
import dev.assay.scan.Format;
import dev.assay.scan.FormatProvider;
import java.util.List;
import java.util.Optional;

/** Reads what is declared as Avro. */
public final class AvroProvider implements FormatProvider {

    @Override
    public Optional<Format> format(FileFormat declared, List<String> missing) {
        return declared instanceof AvroFile
                ? Optional.of(new AvroFormat(missing))
                : Optional.empty();
    }
}
