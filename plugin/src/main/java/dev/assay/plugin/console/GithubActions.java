package dev.assay.plugin.console;

import dev.assay.audit.Audit;
import dev.assay.report.ci.GithubAnnotations;
import dev.assay.report.ci.MarkdownSummary;
import dev.assay.report.words.Words;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.Optional;
import org.apache.maven.plugin.logging.Log;

/**
 * A build that GitHub Actions runs. What goes wrong in telling it never fails the build.
 *
 * @param summary the file of the step's summary; empty where there is none
 * @param workspace the folder of the repository; empty where it is not known
 */
public record GithubActions(Optional<String> summary, Optional<String> workspace) {

    /** GitHub shows no summary of a step that is larger. */
    static final long LARGEST = 1 << 20;

    /** The server, where the variables of the environment say that it is one. */
    public static Optional<GithubActions> of(Map<String, String> environment) {
        return "true".equals(environment.get("GITHUB_ACTIONS"))
                ? Optional.of(
                        new GithubActions(
                                value(environment, "GITHUB_STEP_SUMMARY"),
                                value(environment, "GITHUB_WORKSPACE")))
                : Optional.empty();
    }

    private static Optional<String> value(Map<String, String> environment, String name) {
        return Optional.ofNullable(environment.get(name)).filter(value -> !value.isBlank());
    }

    /** Prints what marks lines of the data, and adds to the summary of the step. */
    public void tell(Words words, Audit audit, Path project, Log log) {
        annotate(words, audit, project, System.out);
        summarize(words, audit, log);
    }

    /** The server reads commands at the beginning of a line only, where the log has its level. */
    void annotate(Words words, Audit audit, Path project, PrintStream out) {
        new GithubAnnotations(words).lines(audit, folder(project)).forEach(out::println);
    }

    private String folder(Path project) {
        try {
            Path top = Path.of(workspace.orElse("")).toAbsolutePath().normalize();
            Path folder = project.toAbsolutePath().normalize();
            return workspace.isPresent() && folder.startsWith(top)
                    ? top.relativize(folder).toString().replace('\\', '/')
                    : "";
        } catch (InvalidPathException e) {
            return "";
        }
    }

    private void summarize(Words words, Audit audit, Log log) {
        if (summary.isEmpty()) {
            return;
        }
        try {
            Path file = Path.of(summary.get());
            byte[] text =
                    (new MarkdownSummary(words).write(audit) + "\n")
                            .getBytes(StandardCharsets.UTF_8);
            long there = Files.exists(file) ? Files.size(file) : 0;
            if (there + text.length > LARGEST) {
                log.warn("The summary of the step is full; this audit is not in it");
                return;
            }
            Files.write(file, text, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException | InvalidPathException e) {
            log.warn("The summary of the step could not be written: " + e);
        }
    }
}
