package dev.assay.plugin;

import dev.assay.fork.AuditRequest;
import dev.assay.fork.ExitCode;
import dev.assay.fork.LastWords;
import dev.assay.fork.Master;
import dev.assay.spec.AuditSpec;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
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
        DeclaredData data =
                DeclaredData.find(spec, files.project(), new Baseline(files.baseline()));
        Measurements today = files.today();
        AuditRequest request = request(files, data, today, false);
        if (!today.answer(request, earliest)) {
            measure(files, data, request, today);
            today.finish(spec, data.faults());
        }
        return today;
    }

    /** What is asked of the child. */
    final AuditRequest request(
            ProjectFiles files, DeclaredData data, Measurements into, boolean train)
            throws MeasuringException {
        int processors = Math.min(MOST_SLOTS, Runtime.getRuntime().availableProcessors());
        int most = isLocal() ? processors : Integer.MAX_VALUE;
        int slots = parallelism == null ? most : parallelism;
        if (slots < 1) {
            throw new MeasuringException(
                    "assay.parallelism is " + slots + "; write a whole number from 1");
        }
        return new AuditRequest(
                AuditRequest.FORMAT,
                train,
                files.project().toString(),
                into.folder().toString(),
                master,
                slots,
                seed,
                data.requested());
    }

    private boolean isLocal() throws MeasuringException {
        try {
            return Master.parse(master).isEmpty();
        } catch (IllegalArgumentException e) {
            throw new MeasuringException("assay.flink.master is " + e.getMessage(), e);
        }
    }

    /** Measures anew. Where no dataset has a file, there is nothing to start a JVM for. */
    final void measure(
            ProjectFiles files, DeclaredData data, AuditRequest request, Measurements into)
            throws MeasuringException, IOException {
        Path question = into.begin(request);
        if (data.requested().isEmpty()) {
            return;
        }
        MemorySize size = MemorySize.parse("assay.heap", heap);
        Path java = JavaLauncher.find(jvm, toolchains, session());
        ChildClassPath classPath =
                new ChildClassPath(
                        repositories,
                        session().getRepositorySession(),
                        project().getRemotePluginRepositories());
        ChildJvm child = new ChildJvm(size, classPath.resolve(plugin.getVersion()));
        Files.createDirectories(files.temporary());
        try {
            Path arguments = files.temporary().resolve("java-arguments");
            ArgumentFile.write(
                    arguments,
                    jvmArgs == null ? "" : jvmArgs,
                    child.arguments(files.temporary(), question));
            run(files, into, List.of(java.toString(), "@" + arguments));
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
