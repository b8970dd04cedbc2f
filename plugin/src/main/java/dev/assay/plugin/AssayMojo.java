package dev.assay.plugin;

import dev.assay.declare.AuditSpec;
import dev.assay.declare.DatasetSpec;
import dev.assay.declare.SpecReader;
import dev.assay.declare.yaml.SpecException;
import dev.assay.document.Unwritten;
import dev.assay.plugin.console.Language;
import dev.assay.plugin.console.PlainLog;
import dev.assay.plugin.files.Commit;
import dev.assay.plugin.files.MeasuringException;
import dev.assay.plugin.files.OpenedBaseline;
import dev.assay.plugin.files.ProjectFiles;
import dev.assay.plugin.files.ProjectLock;
import dev.assay.privacy.ProjectKey;
import dev.assay.report.words.PlainText;
import dev.assay.report.words.Words;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugin.logging.Log;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;

/** What all goals have in common: the switch that leaves them out, and where files are. */
abstract class AssayMojo extends AbstractMojo {

    /** Whoever waits longer for another build wants to know. */
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    /** Leaves Assay out of the build: no goal does anything, the report too. */
    @Parameter(property = "assay.skip", defaultValue = "false")
    private boolean skip;

    /** The declaration: which datasets there are, and what must hold of them. */
    @Parameter(
            property = "assay.declaration",
            defaultValue = "${project.basedir}/src/assay/assay.yaml",
            required = true)
    private File declaration;

    /**
     * Folder of the accepted state, one folder in it for each dataset. <code>assay:baseline</code>
     * and <code>assay:accept</code> write it, no other goal does; commit it.
     */
    @Parameter(
            property = "assay.baselineDirectory",
            defaultValue = "${project.basedir}/src/assay/baseline",
            required = true)
    private File baselineDirectory;

    /**
     * Folder with a file for each dataset in which a line is added each time that its data is
     * accepted, and with <code>assay.history</code> each time that it is audited; commit it.
     */
    @Parameter(
            property = "assay.historyDirectory",
            defaultValue = "${project.basedir}/src/assay/history",
            required = true)
    private File historyDirectory;

    /**
     * Folder for all that the goals write: <code>audit.json</code>, the HTML page, JUnit XML,
     * SARIF, Markdown, the measurements, and the log of the child JVM.
     */
    @Parameter(
            property = "assay.auditDirectory",
            defaultValue = "${project.build.directory}/assay",
            required = true)
    private File auditDirectory;

    /**
     * The language of the log and of the pages, such as <code>en</code> or <code>zh-CN</code>;
     * unless told, that of the JVM. Where there are no texts in it: English. Files for programs are
     * in English always.
     */
    @Parameter(property = "assay.locale")
    private String locale;

    /**
     * A file with the project's key, 64 hexadecimal digits, outside the project and its repository.
     * Unless told, the environment variable <code>ASSAY_KEY</code> has the key. With it, copies
     * have the same names for the same values, noise is drawn, and an encrypted baseline is opened.
     * Older keys may stand behind it. Make one with <code>openssl rand -hex 32</code>.
     */
    @Parameter(property = "assay.keyFile")
    private File keyFile;

    @Parameter(defaultValue = "${project}", readonly = true, required = true)
    private MavenProject project;

    @Parameter(defaultValue = "${session}", readonly = true, required = true)
    private MavenSession session;

    private Words words;

    /** Takes names and values of the data, as exceptions do. */
    @Override
    public final Log getLog() {
        return PlainLog.of(super.getLog());
    }

    @Override
    public final void execute() throws MojoExecutionException, MojoFailureException {
        if (skip) {
            getLog().info("Assay is skipped: assay.skip is set");
            return;
        }
        ProjectFiles files =
                ProjectFiles.of(
                        project.getBasedir(),
                        declaration,
                        baselineDirectory,
                        historyDirectory,
                        auditDirectory);
        try {
            words = Language.words(locale, session, getLog());
            validate(files);
            if (Files.exists(files.declaration()) || !needsDeclaration()) {
                look(files);
            } else {
                undeclared(files);
            }
        } catch (MojoFailureException e) {
            throw new MojoFailureException(
                    PlainText.oneLine(e.getMessage()), PlainLog.cause(e.getCause()));
        } catch (SpecException | MeasuringException e) {
            throw failure(e.getMessage(), e);
        } catch (IOException e) {
            throw failure(
                    Unwritten.of(e)
                            .map(Unwritten::message)
                            .orElseGet(() -> MeasuringException.reason(e)),
                    e);
        }
    }

    private void look(ProjectFiles files)
            throws MojoFailureException, SpecException, MeasuringException, IOException {
        try (ProjectLock lock = lock(files)) {
            commit(files).heal();
            if (!isDone(files)) {
                boolean isDeclared = Files.exists(files.declaration());
                AuditSpec spec =
                        isDeclared
                                ? SpecReader.read(files.declaration())
                                : new AuditSpec(List.of());
                spec.datasets().forEach(this::askWhy);
                if (!opensBaseline()) {
                    run(files, spec);
                    return;
                }
                try (OpenedBaseline opened = open(files)) {
                    run(opened.files(), spec);
                    opened.settle();
                }
            }
        }
    }

    /** Who says that anybody may read a column says why. */
    private void askWhy(DatasetSpec dataset) {
        dataset.open().entrySet().stream()
                .filter(column -> column.getValue().isEmpty())
                .forEach(
                        column ->
                                getLog().warn(
                                                words().text(
                                                                "goal.public-without-reason",
                                                                dataset.name(),
                                                                column.getKey())));
    }

    /** The accepted state, as it can be read. */
    final OpenedBaseline open(ProjectFiles files) throws IOException {
        OpenedBaseline opened =
                OpenedBaseline.of(files, keyPlace(files), encrypts(files), accepts());
        if (opened.lacksKey()) {
            getLog().warn(words().text("goal.lacks-key", shown(files.kept())));
        }
        return opened;
    }

    /** Keeps other builds from a project until it is closed. */
    final ProjectLock lock(ProjectFiles files) throws MeasuringException {
        Path temporary = Path.of(System.getProperty("java.io.tmpdir"));
        return ProjectLock.take(files.project(), temporary, PATIENCE, getLog()::info);
    }

    /** Where the keys of the project are. */
    final OpenedBaseline.Keys keyPlace(ProjectFiles files) {
        return new OpenedBaseline.Keys(
                System.getenv(ProjectKey.VARIABLE),
                keyFile == null ? null : keyFile.toPath(),
                files.project());
    }

    /** The keys of the project, the one that is used from now on first. */
    final List<ProjectKey> keys(ProjectFiles files) throws IOException {
        return keyPlace(files).read();
    }

    /** Where the key is; null where the environment has it. */
    final String keyFile() {
        return keyFile == null ? null : keyFile.getAbsolutePath();
    }

    /** Whether the accepted state is read or changed. */
    boolean opensBaseline() {
        return true;
    }

    /**
     * Whether the accepted state is to be encrypted from now on.
     *
     * @throws IOException when it is asked for what cannot be
     */
    boolean encrypts(ProjectFiles files) throws IOException {
        return false;
    }

    /** Whether the goal changes what is accepted. */
    boolean accepts() {
        return false;
    }

    /** To change what is accepted. */
    final Commit commit(ProjectFiles files) {
        return new Commit(files, path -> getLog().debug("Written: " + path));
    }

    private static MojoExecutionException failure(String message, Exception e) {
        return new MojoExecutionException(PlainText.oneLine(message), PlainLog.cause(e));
    }

    /** Refuses parameters that cannot be, whether or not they would be used this time. */
    abstract void validate(ProjectFiles files) throws MeasuringException;

    /** Whether an earlier run of the goal did all that this one would do; then it is said again. */
    boolean isDone(ProjectFiles files) {
        return false;
    }

    /** Does what the goal is for. */
    abstract void run(ProjectFiles files, AuditSpec spec)
            throws MojoFailureException, SpecException, MeasuringException, IOException;

    /** Whether there is nothing to do where nothing is declared. */
    boolean needsDeclaration() {
        return true;
    }

    /** A module without a declaration has no data to look after. */
    void undeclared(ProjectFiles files) throws SpecException {
        getLog().info(words().text("goal.undeclared", files.name(files.declaration())));
    }

    /** That there is no declaration, and where it would be. */
    static String nothingDeclared(ProjectFiles files) {
        return "No data to audit: there is no " + files.name(files.declaration());
    }

    /** What the log and the pages say, in the language that was asked for. */
    final Words words() {
        return words;
    }

    final MavenProject project() {
        return project;
    }

    final MavenSession session() {
        return session;
    }

    /** The day on which the build began, in UTC, such as {@code 2026-01-31}. */
    final String day() {
        return session.getStartTime().toInstant().atOffset(ZoneOffset.UTC).toLocalDate().toString();
    }

    /** A path as the log names it: from where Maven was started, if it lies below. */
    final String shown(Path path) {
        String top = session.getExecutionRootDirectory();
        Path root = top == null ? null : Path.of(top).toAbsolutePath().normalize();
        return root != null && path.startsWith(root)
                ? root.relativize(path).toString()
                : path.toString();
    }
}
