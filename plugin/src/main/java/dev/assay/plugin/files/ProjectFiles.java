package dev.assay.plugin.files;

import dev.assay.declare.DatasetSpec;
import dev.assay.report.Report;
import java.io.File;
import java.nio.file.Path;
import java.util.List;

/**
 * Where the files of an audited project are; all paths are absolute.
 *
 * @param project the project's own folder; data lies below it
 * @param declaration what is to be audited
 * @param baseline the accepted state
 * @param history what was accepted and audited before
 * @param audit what the build writes
 * @param kept where the accepted state is kept: encrypted ones are opened elsewhere
 * @param keptHistory where the history is kept, likewise
 */
public record ProjectFiles(
        Path project,
        Path declaration,
        Path baseline,
        Path history,
        Path audit,
        Path kept,
        Path keptHistory) {

    /** Of a project whose accepted state is not encrypted. */
    public ProjectFiles(Path project, Path declaration, Path baseline, Path history, Path audit) {
        this(project, declaration, baseline, history, audit, baseline, history);
    }

    /** The same, whose accepted state and history were opened there. */
    ProjectFiles opened(Path state, Path past) {
        return new ProjectFiles(project, declaration, state, past, audit, kept, keptHistory);
    }

    /** The same for other data, judged by what is accepted here. */
    public ProjectFiles judging(Path data, Path into) {
        return new ProjectFiles(data, declaration, baseline, history, into, kept, keptHistory);
    }

    /** The files of a project, by the folders that its build names. */
    public static ProjectFiles of(
            File project, File declaration, File baseline, File history, File audit) {
        return new ProjectFiles(
                absolute(project),
                absolute(declaration),
                absolute(baseline),
                absolute(history),
                absolute(audit));
    }

    private static Path absolute(File file) {
        return file.toPath().toAbsolutePath().normalize();
    }

    /** Files and folders that are Assay's. */
    public List<Path> own() {
        return List.of(declaration, kept, keptHistory, published(), ledger(), audit);
    }

    /** What {@code check} and {@code report} judge. */
    public Measurements today() {
        return new Measurements(audit.resolve("today"));
    }

    /** What {@code baseline} accepts. */
    public Measurements candidate() {
        return new Measurements(audit.resolve("candidate"));
    }

    /** A line for each time that the dataset was accepted. */
    public Path history(DatasetSpec dataset) {
        return history.resolve(dataset.name() + ".jsonl");
    }

    /** What was published with differential privacy, a file for each dataset. */
    public Path published() {
        return kept.resolveSibling("published");
    }

    /** What that cost. */
    public Path ledger() {
        return kept.resolveSibling("privacy-ledger.jsonl");
    }

    /** The page that people read. */
    public Path page() {
        return audit.resolve(Report.PAGE.file());
    }

    /** What the last check said, for a check of the same. */
    public Path verdict() {
        return audit.resolve("verdict.bin");
    }

    /** Output of the child JVM. */
    public Path log() {
        return audit.resolve("child.log");
    }

    /**
     * Refuses a folder for something else inside one that goals replace as a whole.
     *
     * @param name of the parameter, for the message
     */
    public void refuseWithin(String name, Path folder) throws MeasuringException {
        Path absolute = folder.toAbsolutePath().normalize();
        for (Path taken : List.of(kept, keptHistory, today().folder(), candidate().folder())) {
            if (absolute.startsWith(taken)) {
                throw new MeasuringException(
                        name
                                + " is "
                                + name(absolute)
                                + ", which lies in "
                                + name(taken)
                                + ", where Assay keeps other things; name a folder elsewhere, such"
                                + " as target/assay-cache");
            }
        }
    }

    /** A path as reports name it: relative to the project, with forward slashes. */
    public String name(Path path) {
        Path shown = path.startsWith(project) ? project.relativize(path) : path.getFileName();
        return shown.toString().replace(File.separatorChar, '/');
    }
}
