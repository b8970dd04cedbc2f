package dev.assay.plugin.data;

import dev.assay.declare.AuditSpec;
import dev.assay.declare.DataFile;
import dev.assay.declare.DatasetFiles;
import dev.assay.declare.DatasetSpec;
import dev.assay.declare.MemberPath;
import dev.assay.declare.RemotePath;
import dev.assay.declare.format.ViewOf;
import dev.assay.declare.yaml.SpecException;
import dev.assay.evidence.EvidenceFolder;
import dev.assay.fork.AuditRequest.RequestedDataset;
import dev.assay.measure.FormatSearch;
import dev.assay.measure.Inputs;
import dev.assay.plugin.files.Baseline;
import dev.assay.plugin.files.FileStamps;
import dev.assay.plugin.files.MeasuringException;
import dev.assay.scan.UnreadableDataException;
import dev.assay.scan.archive.RemoteFiles;
import dev.assay.scan.kind.FormatModule;
import dev.assay.view.ViewFiles;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * The files of each declared dataset, as they are today.
 *
 * @param requested the datasets that have files, in the order of the declaration
 * @param faults why each other dataset has none, by its name; data that is gone is bad data
 */
public record DeclaredData(List<RequestedDataset> requested, Map<String, String> faults) {

    /** Brings what reads files of some kinds, or from some places. */
    @FunctionalInterface
    public interface Modules {

        /** Where all is there that may be needed. */
        Modules PRESENT = modules -> false;

        /**
         * Puts what is not there yet on the class path.
         *
         * @return whether there was any
         */
        boolean need(Set<FormatModule> modules) throws MeasuringException;
    }

    /**
     * Finds them.
     *
     * @param elsewhere the data that are not in the project
     */
    public static DeclaredData find(
            AuditSpec spec, Path project, Baseline baseline, FileStamps stamps, Elsewhere elsewhere)
            throws IOException, MeasuringException {
        List<RequestedDataset> requested = new ArrayList<>();
        Map<String, String> faults = new TreeMap<>();
        DatasetFiles found = new DatasetFiles(project);
        for (DatasetSpec dataset : spec.datasets()) {
            if (dataset.view().isPresent()) {
                continue;
            }
            try {
                FormatSearch search = new FormatSearch(Inputs.of(project));
                Modules modules = elsewhere.modules();
                List<DataFile> files =
                        RemotePath.isRemote(dataset.path())
                                ? files(dataset, elsewhere.files(dataset.path()), search, modules)
                                : files(dataset, found, stamps, search, modules);
                List<String> paths = files.stream().map(DataFile::path).toList();
                DatasetFiles.place(dataset, paths);
                bring(modules, search, paths);
                requested.add(requested(dataset, files, search, baseline.folder(dataset)));
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
                                + MeasuringException.reason(e)
                                + "); check its permissions");
            }
        }
        stamps.keep();
        return new DeclaredData(withViews(spec, requested, project, baseline), faults);
    }

    /** The datasets that are declared by themselves. */
    public List<RequestedDataset> withoutViews() {
        return requested.stream().filter(dataset -> dataset.spec().view().isEmpty()).toList();
    }

    /** What its path means; what unpacks archives must be there before they are looked into. */
    private static List<DataFile> files(
            DatasetSpec dataset,
            DatasetFiles found,
            FileStamps stamps,
            FormatSearch search,
            Modules modules)
            throws IOException, SpecException, MeasuringException {
        List<String> resolved = found.resolve(dataset);
        Optional<MemberPath> into = MemberPath.ofGlob(dataset.path());
        if (into.isEmpty()) {
            return stamps.of(resolved);
        }
        bring(modules, search, resolved);
        List<DataFile> files = stamps.members(resolved, into.get().member());
        if (files.isEmpty()) {
            throw noMember(dataset, resolved);
        }
        return files;
    }

    /** As the other, of files that lie elsewhere. */
    private static List<DataFile> files(
            DatasetSpec dataset, List<DataFile> stored, FormatSearch search, Modules modules)
            throws IOException, SpecException, MeasuringException {
        Optional<MemberPath> into = RemotePath.of(dataset.path()).flatMap(RemotePath::member);
        if (into.isEmpty()) {
            return stored;
        }
        List<String> archives = stored.stream().map(DataFile::path).toList();
        bring(modules, search, archives);
        List<DataFile> files = RemoteFiles.members(stored, into.get().member());
        if (files.isEmpty()) {
            throw noMember(dataset, archives);
        }
        return files;
    }

    private static SpecException noMember(DatasetSpec dataset, List<String> archives) {
        return new SpecException(
                "dataset '"
                        + dataset.name()
                        + "': no member of an archive matches path '"
                        + dataset.path()
                        + "'; looked into "
                        + archives.get(0)
                        + (archives.size() == 1 ? "" : " and " + (archives.size() - 1) + " more")
                        + ". Correct what is behind !/, or bring the data there; ** means all members");
    }

    private static void bring(Modules modules, FormatSearch search, List<String> paths)
            throws MeasuringException {
        while (modules.need(search.needs(paths))) {
            // What is in packed files is seen once they can be unpacked.
        }
    }

    /** A dataset with the format that its files are read in: declared, accepted, else found out. */
    private static RequestedDataset requested(
            DatasetSpec dataset, List<DataFile> files, FormatSearch search, Optional<Path> baseline)
            throws IOException {
        List<String> paths = files.stream().map(DataFile::path).toList();
        FormatSearch.Settled settled =
                baseline.isPresent()
                        ? search.accepted(
                                dataset.format(),
                                EvidenceFolder.howRead(baseline.get()).orElse(null),
                                paths)
                        : search.found(dataset.format(), paths);
        return new RequestedDataset(
                dataset.withFormat(settled.format()),
                files,
                baseline.map(Path::toString).orElse(null),
                settled.read());
    }

    /** Datasets and views as they are declared; a view of what cannot be read is not missed. */
    private static List<RequestedDataset> withViews(
            AuditSpec spec, List<RequestedDataset> datasets, Path project, Baseline baseline) {
        Map<String, RequestedDataset> byName = new TreeMap<>();
        datasets.forEach(dataset -> byName.put(dataset.spec().name(), dataset));
        List<RequestedDataset> all = new ArrayList<>();
        for (DatasetSpec dataset : spec.datasets()) {
            if (dataset.view().isEmpty()) {
                Optional.ofNullable(byName.get(dataset.name())).ifPresent(all::add);
                continue;
            }
            ViewOf view = dataset.view().get();
            RequestedDataset of = byName.get(view.dataset());
            RequestedDataset with = view.with() == null ? of : byName.get(view.with().dataset());
            if (of != null && with != null) {
                all.add(view(dataset, of, with, project, baseline));
            }
        }
        return all;
    }

    /** A view of a dataset whose files are known; one for each of its partitions. */
    private static RequestedDataset view(
            DatasetSpec spec,
            RequestedDataset of,
            RequestedDataset with,
            Path project,
            Baseline baseline) {
        ViewFiles files = ViewFiles.of(of.spec().partitions(), of.files());
        ViewOf view = spec.view().orElseThrow().of(of.spec().format());
        ViewOf made = view.beside(files.beside(), project.toString());
        if (view.with() != null) {
            files = files.with(with.files());
            List<String> paths = with.files().stream().map(DataFile::path).toList();
            made = made.with(view.with().of(with.spec().format(), paths), project.toString());
        }
        return new RequestedDataset(
                spec.withFormat(made),
                files.files(),
                baseline.folder(spec).map(Path::toString).orElse(null));
    }

    private static String fault(DatasetSpec dataset, Path project, FileSystemException e) {
        Path file = Path.of(e.getFile());
        return "dataset '"
                + dataset.name()
                + "': "
                + (file.startsWith(project) ? project.relativize(file) : file);
    }
}
