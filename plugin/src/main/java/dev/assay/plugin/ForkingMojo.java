package dev.assay.plugin;

import dev.assay.fork.AuditRequest;
import dev.assay.fork.AuditRequest.RequestedDataset;
import dev.assay.fork.AuditRequest.Work;
import dev.assay.fork.ExitCode;
import dev.assay.fork.LastWords;
import dev.assay.fork.Master;
import dev.assay.judge.EvidenceFolder;
import dev.assay.spec.AuditSpec;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.apache.maven.plugin.descriptor.PluginDescriptor;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.toolchain.ToolchainManager;
import org.eclipse.aether.RepositorySystem;

/** What goals that measure have in common: the child JVM and how it is started. */
abstract class ForkingMojo extends AssayMojo {

    private static final int MOST_SLOTS = 4;

    /**
     * Greatest heap of the child JVM that measures, such as <code>2g</code> or <code>1500m</code>.
     */
    @Parameter(property = "assay.heap", defaultValue = "2g", required = true)
    private String heap;

    /**
     * Native memory that the networks' matrices may take in the child JVM, beside its heap, such as
     * <code>512m</code>.
     */
    @Parameter(property = "assay.offHeap", defaultValue = "512m", required = true)
    private String offHeap;

    /**
     * Where the data is read: <code>local</code>, in the child JVM, or <code>host:port</code> of
     * the REST interface of a running Flink session cluster, to which the child hands the same
     * jobs. Its TaskManagers must find the data files at the same paths. The measurements are the
     * same.
     */
    @Parameter(property = "assay.flink.master", defaultValue = Master.LOCAL, required = true)
    private String master;

    /**
     * How many parts of the data are read at the same time, at most. The measurements are the same
     * whatever it is. Default: the number of processors, at most 4; with <code>assay.flink.master
     * </code> all free slots of that cluster.
     */
    @Parameter(property = "assay.parallelism")
    private Integer parallelism;

    /** Seed of all random choices: the same data and seed give the same measurements. */
    @Parameter(property = "assay.seed", defaultValue = "1", required = true)
    private long seed;

    /**
     * Seconds that training the networks of a dataset may take; 0 leaves it to a fixed number of
     * steps, so that the same data gives the same networks.
     */
    @Parameter(property = "assay.learnedSeconds", defaultValue = "0", required = true)
    private int learnedSeconds;

    /**
     * The <code>java</code> that runs the child, or the folder of its JDK (17 or later). Default:
     * the JDK of the build's <a
     * href="https://maven.apache.org/guides/mini/guide-using-toolchains.html">toolchain</a>, where
     * there is one; else the Java that runs Maven.
     */
    @Parameter(property = "assay.jvm")
    private File jvm;

    /** More options for the child JVM, separated by blanks as on a command line. */
    @Parameter(property = "assay.jvmArgs", defaultValue = "")
    private String jvmArgs;

    /** Seconds after which measuring is given up; 0 for never. */
    @Parameter(property = "assay.timeoutSeconds", defaultValue = "0", required = true)
    private long timeoutSeconds;

    /**
     * Folder of what was measured before: contents that did not change are not measured again.
     * Builds may share it. Default: <code>assay</code> in the user's cache folder.
     */
    @Parameter(property = "assay.cacheDirectory")
    private File cacheDirectory;

    /**
     * Greatest size of that folder, such as <code>500m</code> or <code>2g</code>; what was used
     * least lately makes room. <code>0</code> keeps nothing and measures everything.
     */
    @Parameter(property = "assay.cacheSize", defaultValue = "2g", required = true)
    private String cacheSize;

    @Parameter(defaultValue = "${plugin}", readonly = true, required = true)
    private PluginDescriptor plugin;

    private final RepositorySystem repositories;
    private final ToolchainManager toolchains;

    ForkingMojo(RepositorySystem repositories, ToolchainManager toolchains) {
        this.repositories = repositories;
        this.toolchains = toolchains;
    }

    /**
     * Brings the measurements that are judged: those that are there, if they were asked for no
     * earlier than {@code earliest} and nothing they depend on changed since; else new ones.
     */
    final Measurements today(ProjectFiles files, AuditSpec spec, Instant earliest)
            throws MeasuringException, IOException {
        DeclaredData data = find(files, spec);
        Measurements today = files.today();
        AuditRequest request = request(files, data, today, Work.CHECK);
        if (!today.answer(request, earliest)) {
            measure(files, spec, data, request, today);
        }
        return today;
    }

    /** What is asked of the child. */
    final AuditRequest request(ProjectFiles files, DeclaredData data, Measurements into, Work work)
            throws MeasuringException, IOException {
        int processors = Math.min(MOST_SLOTS, Runtime.getRuntime().availableProcessors());
        int most = isLocal() ? processors : Integer.MAX_VALUE;
        int slots = parallelism == null ? most : parallelism;
        if (slots < 1) {
            throw new MeasuringException(
                    "assay.parallelism is " + slots + "; write a whole number from 1");
        }
        return new AuditRequest(
                AuditRequest.FORMAT,
                work,
                files.project().toString(),
                into.folder().toString(),
                master,
                slots,
                seed,
                learnedSeconds,
                cache().map(Path::toString).orElse(null),
                null,
                data.requested());
    }

    private boolean isLocal() throws MeasuringException {
        try {
            return Master.parse(master).isEmpty();
        } catch (IllegalArgumentException e) {
            throw new MeasuringException("assay.flink.master is " + e.getMessage(), e);
        }
    }

    /** The declared files as they are now. */
    final DeclaredData find(ProjectFiles files, AuditSpec spec)
            throws MeasuringException, IOException {
        FileStamps stamps = new FileStamps(files.project(), cache().orElse(null));
        return DeclaredData.find(spec, files.project(), new Baseline(files.baseline()), stamps);
    }

    /** The cache's folder; a build goes on without one where it cannot be made. */
    private Optional<Path> cache() throws MeasuringException {
        if (cacheSize.strip().equals("0")) {
            return Optional.empty();
        }
        MemorySize.parse("assay.cacheSize", cacheSize);
        Path folder =
                cacheDirectory == null
                        ? CacheFolder.ofUser(
                                System.getenv(),
                                System.getProperty("os.name"),
                                Path.of(System.getProperty("user.home")))
                        : cacheDirectory.toPath().toAbsolutePath().normalize();
        try {
            CacheFolder.create(folder);
            return Optional.of(folder);
        } catch (IOException e) {
            getLog().debug("Nothing is kept for the next build: " + folder, e);
            return Optional.empty();
        }
    }

    /** Measures what was not measured before; where there is nothing, no JVM is started. */
    final void measure(
            ProjectFiles files,
            AuditSpec spec,
            DeclaredData data,
            AuditRequest request,
            Measurements into)
            throws MeasuringException, IOException {
        Path question = into.begin(request);
        EvidenceCache evidence = new EvidenceCache(cache().orElse(null));
        List<RequestedDataset> known = new ArrayList<>();
        List<RequestedDataset> unknown = new ArrayList<>();
        for (RequestedDataset dataset : request.datasets()) {
            Path folder = into.evidenceFolder(dataset.spec().name());
            (evidence.restore(request, dataset, folder) ? known : unknown).add(dataset);
        }
        if (!unknown.isEmpty()) {
            AuditRequest part = request.of(unknown);
            fork(files, into, known.isEmpty() ? question : into.ask(part), part.bytes());
        }
        into.finish(spec, data.faults(), known);
        if (cache().isPresent() && !unknown.isEmpty()) {
            keep(request, unknown, into, cache().get());
        }
    }

    /** What cannot be kept is measured again by the next build; this one has what it needs. */
    private void keep(
            AuditRequest request, List<RequestedDataset> measured, Measurements from, Path cache)
            throws MeasuringException {
        MemorySize most = MemorySize.parse("assay.cacheSize", cacheSize);
        try {
            for (RequestedDataset dataset : measured) {
                Path folder = from.evidenceFolder(dataset.spec().name());
                if (EvidenceFolder.exists(folder)) {
                    new EvidenceCache(cache).keep(request, dataset, folder);
                }
            }
            CacheFolder.bound(cache, most.megabytes() << 20);
        } catch (IOException e) {
            getLog().warn("Not all that was measured is kept for the next build: " + e);
        }
    }

    /**
     * Runs the child.
     *
     * @param bytes that it has to read
     */
    final void fork(ProjectFiles files, Measurements into, Path question, long bytes)
            throws MeasuringException, IOException {
        MemorySize size = MemorySize.parse("assay.heap", heap);
        MemorySize beside = MemorySize.parse("assay.offHeap", offHeap);
        Path java = JavaLauncher.find(jvm, toolchains, session());
        List<Path> classPath =
                new ChildClassPath(
                                repositories,
                                session().getRepositorySession(),
                                project().getRemotePluginRepositories())
                        .resolve(plugin.getVersion());
        Files.createDirectories(files.temporary());
        try (ClassArchive archive = ClassArchive.of(cache().orElse(null), java, classPath)) {
            Path arguments = files.temporary().resolve("java-arguments");
            ArgumentFile.write(
                    arguments,
                    jvmArgs == null ? "" : jvmArgs,
                    new ChildJvm(size, beside, classPath)
                            .arguments(archive.options(), bytes, files.temporary(), question));
            run(files, into, List.of(java.toString(), "@" + arguments));
            archive.keep();
        } finally {
            FolderSwap.delete(files.temporary());
        }
    }

    private void run(ProjectFiles files, Measurements into, List<String> command)
            throws MeasuringException, IOException {
        ChildProcess process =
                new ChildProcess(
                        command,
                        ChildJvm.ENVIRONMENT,
                        files.audit(),
                        files.log(),
                        Duration.ofSeconds(timeoutSeconds));
        OptionalInt exit;
        try (ProgressConsole console =
                new ProgressConsole(
                        Displays.of(session(), getLog(), System::nanoTime), System::nanoTime)) {
            exit = process.run(console::accept, console::tick);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new MeasuringException("Measuring was interrupted", e);
        }
        if (exit.isEmpty()) {
            throw new MeasuringException(
                    "Measuring took longer than "
                            + timeoutSeconds
                            + " s and was given up; raise -Dassay.timeoutSeconds, or measure less. Log: "
                            + shown(files.log()));
        }
        if (exit.getAsInt() != ExitCode.OK.code()) {
            throw new MeasuringException(
                    ChildExit.message(exit.getAsInt(), LastWords.read(into.folder()))
                            + ". Log: "
                            + shown(files.log()));
        }
    }
}
