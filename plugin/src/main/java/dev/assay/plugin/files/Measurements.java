package dev.assay.plugin.files;

import dev.assay.declare.AuditSpec;
import dev.assay.declare.DataFile;
import dev.assay.declare.DatasetSpec;
import dev.assay.declare.format.FileFormat;
import dev.assay.declare.format.HowRead;
import dev.assay.document.CanonicalJson;
import dev.assay.document.DocumentException;
import dev.assay.evidence.Evidence;
import dev.assay.evidence.EvidenceFolder;
import dev.assay.evidence.HashFile;
import dev.assay.fork.AuditRequest;
import dev.assay.fork.AuditRequest.RequestedDataset;
import dev.assay.fork.AuditResult;
import dev.assay.fork.AuditResult.MeasuredDataset;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A folder of measurements: what was asked, what came of it, and each dataset's evidence. It is
 * complete as soon as the result is there.
 *
 * @param folder the child's output
 */
public record Measurements(Path folder) {

    private Path request() {
        return folder.resolve("request.json");
    }

    private Path result() {
        return folder.resolve("result.json");
    }

    /** Whether there are any. */
    public boolean exist() {
        return Files.isRegularFile(result()) && Files.isRegularFile(request());
    }

    /** The question and the result. */
    public List<Path> documents() {
        return List.of(request(), result());
    }

    /** Temporary files of the child JVM; no dataset has a name that starts with a dot. */
    public Path temporary() {
        return folder.resolve(".tmp");
    }

    /** Where a dataset's evidence is. */
    public Path evidenceFolder(String dataset) {
        return folder.resolve(dataset);
    }

    /** A dataset's evidence. */
    public Evidence evidence(String dataset) throws IOException {
        return EvidenceFolder.read(evidenceFolder(dataset));
    }

    /**
     * The same, of which most is as in what is accepted.
     *
     * @param baseline folder of what is accepted of the dataset
     * @param accepted what was read from it
     */
    public Evidence evidence(String dataset, Path baseline, Evidence accepted) throws IOException {
        return EvidenceFolder.read(evidenceFolder(dataset), baseline, accepted);
    }

    /** What is accepted of a dataset, with hashes of values that are not kept without a key. */
    public Evidence knowing(String dataset, Evidence accepted) throws IOException {
        return HashFile.withAccepted(evidenceFolder(dataset), accepted);
    }

    /** What came of it. */
    public AuditResult read() throws IOException {
        return CanonicalJson.read(result(), AuditResult.class);
    }

    /** The files that were measured, by dataset. */
    public Map<String, List<DataFile>> files() throws IOException {
        Map<String, List<DataFile>> files = new TreeMap<>();
        CanonicalJson.read(request(), AuditRequest.class)
                .datasets()
                .forEach(dataset -> files.put(dataset.spec().name(), dataset.files()));
        return files;
    }

    /**
     * The declarations with all that reading the files needed; those that were not read as given.
     */
    public List<DatasetSpec> asRead(List<DatasetSpec> declared) throws IOException {
        Map<String, FileFormat> formats = new TreeMap<>();
        CanonicalJson.read(request(), AuditRequest.class)
                .datasets()
                .forEach(dataset -> formats.put(dataset.spec().name(), dataset.spec().format()));
        return declared.stream()
                .map(spec -> spec.withFormat(formats.getOrDefault(spec.name(), spec.format())))
                .toList();
    }

    /** How a dataset's files were read, where something was found out. */
    public Optional<HowRead> howRead(String dataset) throws IOException {
        return EvidenceFolder.howRead(evidenceFolder(dataset));
    }

    /** When it was asked for. */
    public Instant startedAt() throws IOException {
        return asked().toInstant().truncatedTo(ChronoUnit.SECONDS);
    }

    private FileTime asked() throws IOException {
        return Files.getLastModifiedTime(request());
    }

    /**
     * Whether they are the answer to {@code wanted}: the same question, asked no earlier than
     * {@code earliest}, of the same data, and of baselines that nobody wrote to since.
     */
    public boolean answer(AuditRequest wanted, Instant earliest) throws IOException {
        if (!exist() || !isAsked(wanted)) {
            return false;
        }
        FileTime asked = asked();
        if (asked.toInstant().isBefore(earliest)) {
            return false;
        }
        for (RequestedDataset dataset : wanted.datasets()) {
            if (dataset.accepted() != null && isWrittenSince(Path.of(dataset.accepted()), asked)) {
                return false;
            }
        }
        return true;
    }

    private boolean isAsked(AuditRequest wanted) throws IOException {
        try {
            AuditRequest asked = CanonicalJson.read(request(), AuditRequest.class);
            return wanted.asMeasured().equals(asked.asMeasured());
        } catch (DocumentException e) {
            // Of another version, or not whole.
            return false;
        }
    }

    private static boolean isWrittenSince(Path file, FileTime time) throws IOException {
        return Files.getLastModifiedTime(file).compareTo(time) >= 0;
    }

    /**
     * Forgets all measurements and asks anew.
     *
     * @return the file that asks
     */
    public Path begin(AuditRequest wanted) throws IOException {
        clear();
        CanonicalJson.write(request(), wanted);
        return request();
    }

    /**
     * Deletes the folder.
     *
     * @throws IOException when it holds files but no question, and so was not made here
     */
    public void clear() throws IOException {
        if (Files.isDirectory(folder) && !Files.exists(request())) {
            if (list().stream().anyMatch(file -> !file.getFileName().toString().startsWith("."))) {
                throw new IOException(
                        folder
                                + ": the folder holds files that are not Assay's, and measurements"
                                + " would replace it; move them away, or name another folder with"
                                + " -Dassay.auditDirectory");
            }
        }
        if (Files.isDirectory(folder)) {
            // The question goes last: it says whose folder this is.
            for (Path file : list()) {
                FolderSwap.delete(file);
            }
            Files.deleteIfExists(request());
            FolderSwap.delete(folder);
        }
    }

    private List<Path> list() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> !file.equals(request())).sorted().toList();
        }
    }

    /**
     * Asks for a part of it.
     *
     * @return the file that asks
     */
    public Path ask(AuditRequest part) throws IOException {
        Path file = folder.resolve("request-part.json");
        CanonicalJson.write(file, part);
        return file;
    }

    /**
     * Completes the result with the datasets that the child was not asked for.
     *
     * @param faults of those that cannot be measured, by name
     * @param known those that were measured before
     */
    public void finish(AuditSpec spec, Map<String, String> faults, List<RequestedDataset> known)
            throws IOException {
        Map<String, MeasuredDataset> byName = new TreeMap<>();
        for (RequestedDataset dataset : known) {
            String name = dataset.spec().name();
            byName.put(name, new MeasuredDataset(name, null, Map.of()));
        }
        faults.forEach((name, f) -> byName.put(name, new MeasuredDataset(name, f, Map.of())));
        long peakBytes = 0;
        if (Files.exists(result())) {
            AuditResult child = read();
            child.datasets().forEach(dataset -> byName.put(dataset.name(), dataset));
            peakBytes = child.peakBytes();
        }
        List<MeasuredDataset> all =
                spec.datasets().stream()
                        .map(dataset -> byName.get(dataset.name()))
                        // A view of what has no files was not asked for.
                        .filter(Objects::nonNull)
                        .toList();
        CanonicalJson.write(result(), new AuditResult(AuditResult.FORMAT, all, peakBytes));
    }
}
