package dev.assay.scan.parquet;

import dev.assay.declare.format.FileFormat;
import dev.assay.declare.format.ParquetFile;
import dev.assay.scan.Format;
import dev.assay.scan.FormatProvider;
import java.util.List;
import java.util.Optional;

/** Reads what is declared as Parquet. */
public final class ParquetProvider implements FormatProvider {

    @Override
    public Optional<Format> format(FileFormat declared, List<String> missing) {
        return declared instanceof ParquetFile
                ? Optional.of(new ParquetFormat(missing))
                : Optional.empty();
    }
}
