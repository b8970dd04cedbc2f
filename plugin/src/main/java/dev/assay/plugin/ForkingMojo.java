package dev.assay.plugin;

import dev.assay.declare.AuditSpec;
import dev.assay.declare.yaml.SpecException;
import dev.assay.fork.AuditRequest;
import dev.assay.fork.Master;
import dev.assay.fork.Work;
import dev.assay.plugin.child.ArgumentFile;
import dev.assay.plugin.child.ChildClassPath;
import dev.assay.plugin.child.ChildJvm;
import dev.assay.plugin.child.ChildRun;
import dev.assay.plugin.child.ClassArchive;
import dev.assay.plugin.child.FormatModules;
import dev.assay.plugin.child.InnerJar;
import dev.assay.plugin.child.JavaLauncher;
import dev.assay.plugin.child.MemorySize;
import dev.assay.plugin.console.Displays;
import dev.assay.plugin.data.ColumnNames;
import dev.assay.plugin.data.DeclaredData;
import dev.assay.plugin.data.Elsewhere;
import dev.assay.plugin.files.Baseline;
import dev.assay.plugin.files.BuildCache;
import dev.assay.plugin.files.FileStamps;
import dev.assay.plugin.files.FolderSwap;
import dev.assay.plugin.files.Measurements;
import dev.assay.plugin.files.MeasuringException;
import dev.assay.plugin.files.OwnFolder;
import dev.assay.plugin.files.ProjectFiles;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
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
     * Builds may share it. All that is kept lies in a hidden folder of Assay's own in it. Default:
     * <code>assay</code> in the user's cache folder.
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

    private BuildCache cache;
    private FormatModules formats;
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
            throws MeasuringException, SpecException, IOException {
        DeclaredData data = find(files, spec);
        Measurements today = files.today();
        AuditRequest request = request(files, data, today, new Work.Check());
        if (!today.answer(request, earliest)) {
            measure(files, spec, data, request, today);
        }
        return today;
    }

    /** The version of Assay. */
    final String version() {
        return plugin.getVersion();
    }

    /** Parameters that measurements depend on. */
    final List<String> measuredWith() {
        return List.of(
                plugin.getVersion(),
                master,
                String.valueOf(seed),
                String.valueOf(learnedSeconds),
                System.getProperty("java.version"),
                String.valueOf(jvm));
    }

    /** What is asked of the child. */
    final AuditRequest request(ProjectFiles files, DeclaredData data, Measurements into, Work work)
            throws MeasuringException, IOException {
        int processors = Math.min(MOST_SLOTS, Runtime.getRuntime().availableProcessors());
        int most = isLocal() ? processors : Integer.MAX_VALUE;
        int slots = parallelism == null ? most : parallelism;
        return new AuditRequest(
                AuditRequest.FORMAT,
                work,
                new AuditRequest.Folders(
                        files.project().toString(),
                        into.folder().toString(),
                        cache().folder().map(Path::toString).orElse(null)),
                new AuditRequest.Means(master, slots, seed, learnedSeconds),
                work.asksViews() ? data.requested() : data.withoutViews());
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
        FileStamps stamps = new FileStamps(files.project(), cache().folder().orElse(null));
        return DeclaredData.find(
                spec, files.project(), new Baseline(files.baseline()), stamps, elsewhere());
    }

    /** The data that are not in the project. */
    final Elsewhere elsewhere() {
        return new Elsewhere(session().isOffline(), formats()::need);
    }

    private FormatModules formats() {
        if (formats == null) {
            formats = new FormatModules(plugin, jars());
        }
        return formats;
    }

    private ChildClassPath jars() {
        return new ChildClassPath(
                repositories,
                session().getRepositorySession(),
                project().getRemotePluginRepositories());
    }

    @Override
    void validate(ProjectFiles files) throws MeasuringException {
        MemorySize.parse("assay.heap", heap);
        MemorySize.parse("assay.offHeap", offHeap);
        isLocal();
        requireFrom(1, "assay.parallelism", parallelism == null ? 1 : parallelism);
        requireFrom(0, "assay.learnedSeconds", learnedSeconds);
        requireFrom(0, "assay.timeoutSeconds", timeoutSeconds);
        if (keeps()) {
            MemorySize.parse("assay.cacheSize", cacheSize);
        }
        if (cacheDirectory != null) {
            files.refuseWithin("assay.cacheDirectory", cacheDirectory.toPath());
        }
        if (jvm != null) {
            JavaLauncher.find(jvm, toolchains, session());
        }
    }

    private static void requireFrom(long least, String name, long value) throws MeasuringException {
        if (value < least) {
            throw new MeasuringException(
                    name + " is " + value + "; write a whole number from " + least);
        }
    }

    /** Whether anything is kept for the next build. */
    final boolean keeps() {
        return BuildCache.keeps(cacheSize);
    }

    /** Where it is kept. */
    final BuildCache cache() throws MeasuringException {
        if (cache == null) {
            long most =
                    keeps() ? MemorySize.parse("assay.cacheSize", cacheSize).megabytes() << 20 : 0;
            cache = BuildCache.open(cacheDirectory, keeps(), most, getLog()::debug);
        }
        return cache;
    }

    /** Measures what was not measured before; where there is nothing, no JVM is started. */
    final void measure(
            ProjectFiles files,
            AuditSpec spec,
            DeclaredData data,
            AuditRequest request,
            Measurements into)
            throws MeasuringException, SpecException, IOException {
        Path question = into.begin(request);
        BuildCache.Restored restored = cache().restore(request, into);
        if (!restored.unknown().isEmpty()) {
            new ColumnNames(files.project()).check(files.declaration(), data.requested());
            AuditRequest part = request.of(restored.unknown());
            fork(files, into, restored.known().isEmpty() ? question : into.ask(part), part);
        }
        into.finish(spec, data.faults(), restored.known());
        try {
            cache().keep(restored, into);
        } catch (IOException e) {
            // It is measured again by the next build; this one has what it needs.
            getLog().warn("Not all that was measured is kept for the next build: " + e);
        }
    }

    /**
     * Runs the child.
     *
     * @param question the file that asks
     * @param request what it asks
     */
    final void fork(ProjectFiles files, Measurements into, Path question, AuditRequest request)
            throws MeasuringException, IOException {
        MemorySize size = MemorySize.parse("assay.heap", heap);
        MemorySize beside = MemorySize.parse("assay.offHeap", offHeap);
        Path java = JavaLauncher.find(jvm, toolchains, session());
        List<Path> jars =
                jars().resolve(plugin.getVersion(), request.needsNetworks(), formats().needed());
        List<Path> classPath = isLocal() ? InnerJar.on(cache().folder().orElse(null), jars) : jars;
        OwnFolder.make(into.folder());
        Path temporary = Files.createDirectories(into.temporary());
        try (ClassArchive archive =
                ClassArchive.of(cache().folder().orElse(null), java, classPath)) {
            Path arguments = temporary.resolve("java-arguments");
            ArgumentFile.write(
                    arguments,
                    jvmArgs == null ? "" : jvmArgs,
                    new ChildJvm(size, beside, classPath)
                            .arguments(archive.options(), request.bytes(), temporary, question));
            new ChildRun(
                            List.of(java.toString(), "@" + arguments),
                            files,
                            into,
                            timeoutSeconds,
                            shown(files.log()))
                    .await(Displays.of(session(), getLog(), System::nanoTime));
            archive.keep();
        } finally {
            FolderSwap.delete(temporary);
        }
    }
}
