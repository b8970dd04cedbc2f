package dev.assay.plugin;

import dev.assay.declare.AuditSpec;
import dev.assay.declare.CsvDialect;
import dev.assay.declare.DataFile;
import dev.assay.declare.DatasetFiles;
import dev.assay.declare.DatasetSpec;
import dev.assay.declare.HowRead;
import dev.assay.declare.yaml.SpecException;
import dev.assay.evidence.EvidenceFolder;
import dev.assay.fork.AuditRequest.RequestedDataset;
import dev.assay.measure.DialectSearch;
import dev.assay.measure.Inputs;
import dev.assay.plugin.files.Baseline;
import dev.assay.plugin.files.FileStamps;
import dev.assay.scan.UnreadableDataException;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The files of each declared dataset, as they are today.
 *
 * @param requested the datasets that have files, in the order of the declaration
 * @param faults why each other dataset has none, by its name; data that is gone is bad data
 */
record DeclaredData(List<RequestedDataset> requested, Map<String, String> faults) {

    static DeclaredData find(AuditSpec spec, Path project, Baseline baseline, FileStamps stamps)
            throws IOException {
        List<RequestedDataset> requested = new ArrayList<>();
        Map<String, String> faults = new TreeMap<>();
        DatasetFiles found = new DatasetFiles(project);
        for (DatasetSpec dataset : spec.datasets()) {
            try {
                List<DataFile> files = stamps.of(found.resolve(dataset));
                requested.add(requested(dataset, files, project, baseline.folder(dataset)));
            } catch (SpecException e) {
                faults.put(dataset.name(), e.getMessage());
            } catch (UnreadableDataException e) {
                faults.put(dataset.name(), "dataset '" + dataset.name() + "': " + e.getMessage());
            } catch (NoSuchFileException e) {
                faults.put(
                        dataset.name(),
                        fault(dataset, project, e)
                                + " vanished while it was looked at; run again when nobody writes to"
                                + " the data");
            } catch (FileSystemException e) {
                faults.put(
                        dataset.name(),
                        fault(dataset, project, e)
                                + " cannot be read ("
                                + AssayMojo.message(e)
                                + "); check its permissions");
            }
        }
        stamps.keep();
        return new DeclaredData(requested, faults);
    }

    /** A dataset with the dialect that its files are read in: accepted, else found out. */
    private static RequestedDataset requested(
            DatasetSpec dataset, List<DataFile> files, Path project, Optional<Path> baseline)
            throws IOException {
        String accepted = baseline.map(Path::toString).orElse(null);
        if (!(dataset.format() instanceof CsvDialect declared)) {
            return new RequestedDataset(dataset, files, accepted);
        }
        DialectSearch search = new DialectSearch(Inputs.of(project));
        List<String> paths = files.stream().map(DataFile::path).toList();
        HowRead read;
        if (baseline.isPresent()) {
            read = EvidenceFolder.howRead(baseline.get()).orElse(null);
            // What was accepted before dialects were found out was read as usual.
            CsvDialect before = read == null ? CsvDialect.RFC_4180 : read.dialect();
            search.check(declared.or(before), declared, paths);
        } else {
            read = search.found(declared, paths).orElse(null);
        }
        CsvDialect dialect = declared.or(read == null ? CsvDialect.RFC_4180 : read.dialect());
        return new RequestedDataset(dataset.withFormat(dialect), files, accepted, read);
    }

    private static String fault(DatasetSpec dataset, Path project, FileSystemException e) {
        Path file = Path.of(e.getFile());
        return "dataset '"
                + dataset.name()
                + "': "
                + (file.startsWith(project) ? project.relativize(file) : file);
    }
}
