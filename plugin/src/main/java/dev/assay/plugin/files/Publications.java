package dev.assay.plugin.files;

import dev.assay.declare.DatasetSpec;
import dev.assay.document.CanonicalJson;
import dev.assay.document.DocumentException;
import dev.assay.privacy.dp.Ledger;
import dev.assay.privacy.dp.Published;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What was published of a project's datasets with differential privacy, and what it cost: files
 * that are committed beside the baseline.
 *
 * @param folder of the publications
 * @param ledger of what was spent
 */
public record Publications(Path folder, Ledger ledger) {

    /** Those of a project. */
    public static Publications of(ProjectFiles files) {
        return new Publications(files.published(), new Ledger(files.ledger()));
    }

    /**
     * What was published, by dataset; of those alone that are declared to be published so.
     *
     * @throws IOException when the ledger was cut or edited, or does not know of a publication
     */
    public Map<String, Published> read(List<DatasetSpec> datasets) throws IOException {
        Map<String, Published> all = new TreeMap<>();
        for (DatasetSpec dataset : datasets) {
            if (dataset.withholds() && dataset.view().isEmpty()) {
                read(dataset).ifPresent(one -> all.put(dataset.name(), one));
            }
        }
        return all;
    }

    /** What was published of a dataset. */
    public Optional<Published> read(DatasetSpec dataset) throws IOException {
        Path file = file(dataset.name());
        if (!Files.exists(file)) {
            ledger.read();
            return Optional.empty();
        }
        Published published;
        try {
            published = CanonicalJson.read(file, Published.class);
        } catch (DocumentException e) {
            throw new IOException(
                    e.getMessage()
                            + "; restore it from version control, or delete it and publish"
                            + " again with mvn assay:publish",
                    e);
        }
        if (!Published.FORMAT.equals(published.format())
                || !published.dataset().equals(dataset.name())
                || !ledger.has(dataset.name(), published.state())) {
            throw new IOException(
                    file
                            + ": the ledger "
                            + ledger.file().getFileName()
                            + " does not say that this was published; restore both from version"
                            + " control");
        }
        return Optional.of(published);
    }

    /** Where a dataset's is. */
    public Path file(String dataset) {
        return folder.resolve(dataset + ".json");
    }
}
