package dev.assay.plugin.files;

import dev.assay.declare.AuditSpec;
import dev.assay.declare.DatasetSpec;
import dev.assay.evidence.Evidence;
import dev.assay.evidence.EvidenceFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The accepted state of a project: an evidence folder for each dataset, kept under version control.
 *
 * @param root their parent
 */
public record Baseline(Path root) {

    /** A dataset's folder, where something was accepted, whole or not. */
    public Optional<Path> folder(DatasetSpec dataset) {
        return Optional.of(root.resolve(dataset.name())).filter(Files::exists);
    }

    /**
     * The accepted evidence by dataset; a dataset of which nothing was accepted is not in it.
     *
     * @throws IOException when a folder is not whole or not of this version
     */
    public Map<String, Evidence> evidence(AuditSpec spec) throws IOException {
        Map<String, Evidence> all = new TreeMap<>();
        for (DatasetSpec dataset : spec.datasets()) {
            Optional<Path> folder = folder(dataset);
            if (folder.isPresent()) {
                all.put(dataset.name(), read(folder.get()));
            }
        }
        return all;
    }

    private static Evidence read(Path folder) throws IOException {
        if (!EvidenceFolder.exists(folder)) {
            throw new IOException(
                    folder
                            + ": the accepted baseline is not whole (its manifest is missing); restore the"
                            + " folder from version control, or delete it and accept the data anew with mvn"
                            + " assay:baseline");
        }
        return EvidenceFolder.read(folder);
    }
}
