package dev.assay.scan.csv;

import dev.assay.declare.format.AsFound;
import dev.assay.declare.format.CsvDialect;
import dev.assay.declare.format.FileFormat;
import dev.assay.declare.format.FixedWidth;
import dev.assay.scan.Format;
import dev.assay.scan.FormatProvider;
import java.util.List;
import java.util.Optional;

/** Reads what is declared as comma-separated values, or as text of fixed width. */
public final class CsvProvider implements FormatProvider {

    @Override
    public Optional<Format> format(FileFormat declared, List<String> missing) {
        if (declared instanceof FixedWidth fixed) {
            return Optional.of(new CsvFormat(fixed, missing));
        }
        // What nobody looked at yet is read as it was before files were looked at.
        FileFormat format = declared instanceof AsFound ? CsvDialect.RFC_4180 : declared;
        return format instanceof CsvDialect dialect
                ? Optional.of(new CsvFormat(dialect, missing))
                : Optional.empty();
    }
}
