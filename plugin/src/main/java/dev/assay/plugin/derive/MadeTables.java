package dev.assay.plugin.derive;

import dev.assay.derive.table.MadeTable;
import dev.assay.document.CanonicalJson;
import dev.assay.fork.AuditResult.MeasuredDataset;
import dev.assay.plugin.files.Measurements;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Tables that the child made, a dataset each.
 *
 * @param tables what they are
 * @param faults why others were not made
 */
public record MadeTables<T extends MadeTable>(List<T> tables, List<String> faults) {

    public MadeTables {
        tables = List.copyOf(tables);
        faults = List.copyOf(faults);
    }

    /**
     * Begins a folder and takes the tables into it.
     *
     * @param document in a dataset's folder that says what its table is; where there is none,
     *     nothing was asked of the dataset
     */
    public static <T extends MadeTable> MadeTables<T> gather(
            MadeFolder folder, Measurements made, String document, Class<T> type)
            throws IOException {
        List<T> tables = new ArrayList<>();
        List<String> faults = new ArrayList<>();
        folder.begin();
        for (MeasuredDataset dataset : made.read().datasets()) {
            Path of = made.evidenceFolder(dataset.name());
            if (dataset.fault() != null) {
                faults.add(dataset.fault());
            } else if (Files.exists(of.resolve(document))) {
                T table = CanonicalJson.read(of.resolve(document), type);
                folder.take(of.resolve(table.file()), table.file());
                tables.add(table);
            }
        }
        return new MadeTables<>(tables, faults);
    }

    /** What must be known of the tables before they are used, a line each. */
    public List<String> remarks() {
        return tables.stream()
                .flatMap(table -> table.remarks().stream().map(r -> table.dataset() + ": " + r))
                .toList();
    }
}
