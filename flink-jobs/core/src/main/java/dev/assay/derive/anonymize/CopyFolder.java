package dev.assay.derive.anonymize;

import dev.assay.declare.ColumnType;
import dev.assay.derive.table.TableFile;
import dev.assay.derive.table.TableKind;
import dev.assay.document.CanonicalJson;
import dev.assay.document.CsvText;
import dev.assay.measure.DataPlan;
import dev.assay.measure.Inputs;
import dev.assay.measure.ScanStage.Scanned;
import dev.assay.mutate.Rows;
import dev.assay.privacy.KeyPlace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/**
 * The folder of a dataset's anonymised copy: the rows, and the manifest.
 *
 * @param folder where both are written
 * @param key where the project's key is
 * @param kind how the rows are written
 */
public record CopyFolder(Path folder, KeyPlace key, TableKind kind) {

    /** Reads the rows of a dataset once more, and writes their copy. */
    public void write(Anonymizing anonymizing, Inputs inputs, DataPlan plan, Scanned scanned)
            throws IOException {
        String name = anonymizing.spec().name();
        Rows rows = Rows.read(inputs, plan, scanned.parts());
        Anonymizing.Copy copy = anonymizing.of(rows, () -> key.key(name));
        Files.createDirectories(folder);
        write(kind, folder.resolve(name + '.' + kind.word()), copy.rows());
        CanonicalJson.write(folder.resolve(Anonymized.FILE), copy.told());
    }

    /** Texts that a spreadsheet would take for formulas begin with an apostrophe. */
    static void write(TableKind kind, Path file, Rows rows) throws IOException {
        Files.deleteIfExists(file);
        List<ColumnType> types = Collections.nCopies(rows.columns().size(), ColumnType.TEXT);
        List<String> header =
                kind == TableKind.CSV
                        ? rows.columns().stream().map(CsvText::guarded).toList()
                        : rows.columns();
        try (TableFile table = kind.open(file, header, types)) {
            for (String[] cells : rows.cells()) {
                List<String> row = new ArrayList<>(Arrays.asList(cells));
                row.replaceAll(table::guarded);
                table.write(row);
            }
        }
    }
}
