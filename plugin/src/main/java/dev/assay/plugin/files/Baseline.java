package dev.assay.plugin.files;

import dev.assay.declare.AuditSpec;
import dev.assay.declare.DatasetSpec;
import dev.assay.evidence.Evidence;
import dev.assay.evidence.EvidenceFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ForkJoinPool;

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

    /**
     * Begins to read the accepted evidence: it is much, and what is measured meanwhile does not
     * need it.
     *
     * @throws IOException when a folder is not whole or not of this version; nothing is measured
     *     then
     */
    public Reading begin(AuditSpec spec) throws IOException {
        for (DatasetSpec dataset : spec.datasets()) {
            Optional<Path> folder = folder(dataset);
            if (folder.isPresent()) {
                EvidenceFolder.verify(whole(folder.get()));
            }
        }
        // By one thread: what is begun meanwhile is waited for, and this is not.
        ForkJoinPool aside = new ForkJoinPool(1);
        return new Reading(
                CompletableFuture.supplyAsync(
                        () -> {
                            try {
                                return evidence(spec);
                            } catch (IOException e) {
                                throw new UncheckedIOException(e);
                            }
                        },
                        aside));
    }

    /** The accepted evidence while it is read. */
    public record Reading(CompletableFuture<Map<String, Evidence>> read) {

        /**
         * What was read, as {@link Baseline#evidence} has it.
         *
         * @throws IOException as that one
         */
        public Map<String, Evidence> evidence() throws IOException {
            try {
                return read.join();
            } catch (CompletionException e) {
                if (e.getCause() instanceof UncheckedIOException unread) {
                    throw unread.getCause();
                }
                throw e;
            }
        }
    }

    private static Evidence read(Path folder) throws IOException {
        return EvidenceFolder.read(whole(folder));
    }

    private static Path whole(Path folder) throws IOException {
        if (!EvidenceFolder.exists(folder)) {
            throw new IOException(
                    folder
                            + ": the accepted baseline is not whole (its manifest is missing); restore the"
                            + " folder from version control, or delete it and accept the data anew with mvn"
                            + " assay:baseline");
        }
        return folder;
    }
}
