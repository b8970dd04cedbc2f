package dev.assay.scan.excel;

import dev.assay.declare.format.FileFormat;
import dev.assay.declare.format.Workbook;
import dev.assay.scan.Format;
import dev.assay.scan.FormatProvider;
import java.util.List;
import java.util.Optional;

/** Reads what is declared as a workbook, or was found to be one. */
public final class ExcelProvider implements FormatProvider {

    @Override
    public Optional<Format> format(FileFormat declared, List<String> missing) {
        return declared instanceof Workbook workbook
                ? Optional.of(new ExcelFormat(workbook, missing))
                : Optional.empty();
    }
}
