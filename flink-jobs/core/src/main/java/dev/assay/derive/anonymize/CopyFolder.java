package dev.assay.derive.anonymize;

import dev.assay.derive.table.CsvTable;
import dev.assay.document.CanonicalJson;
import dev.assay.document.CsvText;
import dev.assay.document.Nullable;
import dev.assay.measure.DataPlan;
import dev.assay.measure.Inputs;
import dev.assay.measure.ScanStage.Scanned;
import dev.assay.mutate.Rows;
import dev.assay.privacy.ProjectKey;
import dev.assay.scan.UnreadableDataException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The folder of a dataset's anonymised copy: the rows as CSV, and the manifest.
 *
 * @param folder where both are written
 * @param project the project's folder
 * @param keyFile with the project's key; null for what the environment has
 */
public record CopyFolder(Path folder, Path project, @Nullable String keyFile) {

    /** Reads the rows of a dataset once more, and writes their copy. */
    public void write(Anonymizing anonymizing, Inputs inputs, DataPlan plan, Scanned scanned)
            throws IOException {
        String name = anonymizing.spec().name();
        Rows rows = Rows.read(inputs, plan, scanned.parts());
        Anonymizing.Copy copy = anonymizing.of(rows, () -> key(name));
        Files.createDirectories(folder);
        write(folder.resolve(name + ".csv"), copy.rows());
        CanonicalJson.write(folder.resolve(Anonymized.FILE), copy.told());
    }

    /** Texts that a spreadsheet would take for formulas begin with an apostrophe. */
    static void write(Path file, Rows rows) throws IOException {
        Files.deleteIfExists(file);
        try (CsvTable table = new CsvTable(file, guarded(rows.columns()))) {
            for (String[] cells : rows.cells()) {
                table.write(guarded(Arrays.asList(cells)));
            }
        }
    }

    private static List<String> guarded(List<String> cells) {
        List<String> guarded = new ArrayList<>(cells);
        guarded.replaceAll(CsvText::guarded);
        return guarded;
    }

    private ProjectKey key(String dataset) throws IOException {
        try {
            return ProjectKey.of(
                    System.getenv(ProjectKey.VARIABLE),
                    keyFile == null ? null : Path.of(keyFile),
                    project);
        } catch (IOException e) {
            throw new UnreadableDataException(dataset + ": " + e.getMessage());
        }
    }
}
