package dev.assay.plugin.files;

import dev.assay.declare.DataFile;
import dev.assay.document.AtomicFile;
import dev.assay.document.CanonicalJson;
import dev.assay.evidence.EvidenceFolder;
import dev.assay.fork.AuditRequest;
import dev.assay.fork.AuditRequest.RequestedDataset;
import dev.assay.scan.ContentHash;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Evidence of whole datasets that was measured before: of the same contents, under the same
 * declaration, against the same baseline, by the same version of Assay.
 *
 * @param cache the cache's folder
 */
public record EvidenceCache(Path cache) {

    /** Its part of the cache; a folder in it is an entry. */
    static final String FOLDER = "evidence";

    /** Copies an entry to {@code into}; false where there is none. */
    public boolean restore(Path entry, Path into) throws IOException {
        if (!Files.isDirectory(entry, LinkOption.NOFOLLOW_LINKS)) {
            return false;
        }
        try {
            EvidenceFolder.verify(entry);
        } catch (IOException e) {
            // It is measured again.
            CacheFolder.remove(cache, entry);
            return false;
        }
        FolderSwap.copy(entry, into);
        try (Stream<Path> files = Files.list(entry)) {
            for (Path file : files.toList()) {
                Files.setLastModifiedTime(file, FileTime.from(Instant.now()));
            }
        }
        return true;
    }

    /** Keeps a dataset's evidence; an entry appears whole, and the first of two builds wins. */
    public void keep(Path entry, Path evidence) throws IOException {
        Path fresh = entry.resolveSibling("." + UUID.randomUUID());
        Files.createDirectories(entry.getParent());
        try {
            copy(evidence, fresh);
            if (!Files.exists(entry)) {
                Files.move(fresh, entry);
            }
        } finally {
            CacheFolder.remove(cache, fresh);
        }
    }

    /** As private as all of the cache. */
    private static void copy(Path evidence, Path fresh) throws IOException {
        Files.createDirectory(fresh);
        try (Stream<Path> files = Files.list(evidence)) {
            for (Path file : files.sorted().toList()) {
                AtomicFile.writePrivate(
                        fresh.resolve(file.getFileName()), Files.readAllBytes(file));
            }
        }
    }

    /** Where the evidence of what is asked now is, once it is kept. */
    public Path entry(AuditRequest request, RequestedDataset dataset) throws IOException {
        List<String> all = new ArrayList<>();
        // Another version of Assay may measure otherwise.
        all.add(ContentHash.ofProgram());
        all.add(
                request.work()
                        + " "
                        + request.means().seed()
                        + " "
                        + request.means().learnedSeconds());
        all.add(CanonicalJson.line(dataset.asMeasured().spec()));
        for (DataFile file : dataset.files()) {
            all.add(file.path() + " " + file.hash());
        }
        if (dataset.accepted() != null) {
            try (Stream<Path> files = Files.list(Path.of(dataset.accepted()))) {
                for (Path file : files.sorted().toList()) {
                    all.add(file.getFileName() + " " + ContentHash.of(file));
                }
            }
        }
        byte[] key = String.join("\n", all).getBytes(StandardCharsets.UTF_8);
        return cache.resolve(FOLDER).resolve(ContentHash.of(key));
    }
}
