package dev.assay.bench;

import dev.assay.declare.DataFile;
import dev.assay.declare.DatasetSpec;
import dev.assay.declare.format.AsFound;
import dev.assay.declare.format.FileFormat;
import dev.assay.document.CanonicalJson;
import dev.assay.evidence.EvidenceFolder;
import dev.assay.fork.AuditRequest;
import dev.assay.fork.AuditRequest.RequestedDataset;
import dev.assay.fork.AuditResult;
import dev.assay.fork.AuditResult.MeasuredDataset;
import dev.assay.fork.Master;
import dev.assay.measure.FormatSearch;
import dev.assay.measure.Inputs;
import dev.assay.plugin.child.ChildJvm;
import dev.assay.plugin.child.ClassArchive;
import dev.assay.plugin.child.InnerJar;
import dev.assay.plugin.child.MemorySize;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;

/**
 * The scan, as the plugin starts it, without learned checks and without measurements of earlier
 * builds.
 *
 * @param classPath of the child
 * @param cache where the child's class archive is
 * @param measured which datasets are measured of a file that is declared so
 */
record Assay(List<Path> classPath, Path cache, Function<DatasetSpec, List<DatasetSpec>> measured)
        implements Profiler {

    /** The default of the plugin's parameter {@code assay.heap}. */
    private static final MemorySize HEAP = new MemorySize(2048);

    /** The default of {@code assay.offHeap}. */
    private static final MemorySize OFF_HEAP = new MemorySize(512);

    private static final String DATASET = "lines";

    Assay {
        classPath = InnerJar.on(cache, classPath);
    }

    /** The scan of the file itself. */
    Assay(List<Path> classPath, Path cache) {
        this(classPath, cache, List::of);
    }

    @Override
    public String name() {
        return "Assay";
    }

    /** Starts the child until its class archive is there, as it is where builds run often. */
    void warmUp(DataFile data, Path folder) throws IOException, InterruptedException {
        for (int i = 0; i < ClassArchive.WORTH; i++) {
            try (ClassArchive archive = archive()) {
                Path own = Files.createDirectories(folder.resolve("warm-up-" + i));
                child(archive, data, 1, own).run();
                archive.keep();
            }
        }
    }

    private ClassArchive archive() {
        return ClassArchive.of(cache, Child.JAVA, classPath);
    }

    /** How a file is read of which nothing is declared. */
    static FileFormat found(DataFile data) throws IOException {
        Path path = Path.of(data.path());
        String file = path.getFileName().toString();
        return new FormatSearch(Inputs.of(path.getParent()))
                .found(new AsFound(), List.of(file))
                .format();
    }

    @Override
    public Child child(DataFile data, int threads, Path folder) throws IOException {
        return child(archive(), data, threads, folder);
    }

    private Child child(ClassArchive archive, DataFile data, int threads, Path folder)
            throws IOException {
        Path project = Path.of(data.path()).getParent();
        String file = project.relativize(Path.of(data.path())).toString();
        DataFile relative = new DataFile(file, data.bytes(), data.modified(), data.hash());
        // No accepted baseline: then networks have nothing to score against.
        DatasetSpec spec = DatasetSpec.of(DATASET, file).withFormat(found(data));
        List<RequestedDataset> datasets =
                measured.apply(spec).stream()
                        .map(one -> new RequestedDataset(one, List.of(relative), null))
                        .toList();
        AuditRequest request =
                new AuditRequest(
                        AuditRequest.FORMAT,
                        new dev.assay.fork.Work.Check(),
                        new AuditRequest.Folders(project.toString(), folder.toString(), null),
                        new AuditRequest.Means(Master.LOCAL, threads, 0, 0),
                        datasets);
        CanonicalJson.write(folder.resolve("request.json"), request);
        Path temporary = Files.createDirectories(folder.resolve("temporary"));
        return new Child(
                new ChildJvm(HEAP, OFF_HEAP, classPath)
                        .arguments(
                                archive.options(),
                                data.bytes(),
                                temporary,
                                folder.resolve("request.json")),
                ChildJvm.ENVIRONMENT,
                folder);
    }

    @Override
    public Work work(Child.Ended ended, Path folder) throws IOException {
        AuditResult result = CanonicalJson.read(folder.resolve("result.json"), AuditResult.class);
        long rows = 0;
        double seconds = 0;
        for (MeasuredDataset dataset : result.datasets()) {
            if (dataset.fault() != null) {
                throw new IOException(dataset.fault());
            }
            rows += EvidenceFolder.read(folder.resolve(dataset.name())).profile().rows();
            seconds += dataset.seconds().get("scan");
        }
        return new Work(rows, seconds);
    }
}
