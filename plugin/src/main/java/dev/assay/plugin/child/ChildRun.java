package dev.assay.plugin.child;

import dev.assay.fork.ExitCode;
import dev.assay.fork.LastWords;
import dev.assay.plugin.console.ProgressConsole;
import dev.assay.plugin.files.Measurements;
import dev.assay.plugin.files.MeasuringException;
import dev.assay.plugin.files.ProjectFiles;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.OptionalInt;

/**
 * One run of the child JVM, from its start to an end that is an answer.
 *
 * @param command that starts it
 * @param files of the project that it works for
 * @param into where it writes
 * @param timeoutSeconds after which it is given up; 0 for never
 * @param log the child's log, as messages name it
 */
public record ChildRun(
        List<String> command,
        ProjectFiles files,
        Measurements into,
        long timeoutSeconds,
        String log) {

    /**
     * Waits for the end.
     *
     * @param display that shows how far it is
     * @throws MeasuringException when it was interrupted, took too long, or failed
     */
    public void await(ProgressConsole.Display display) throws MeasuringException, IOException {
        ChildProcess process =
                new ChildProcess(
                        command,
                        ChildJvm.ENVIRONMENT,
                        files.audit(),
                        files.log(),
                        Duration.ofSeconds(timeoutSeconds));
        OptionalInt exit;
        try (ProgressConsole console = new ProgressConsole(display, System::nanoTime)) {
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
                            + log);
        }
        if (exit.getAsInt() != ExitCode.OK.code()) {
            throw new MeasuringException(
                    ChildExit.message(exit.getAsInt(), LastWords.read(into.folder()))
                            + ". Log: "
                            + log);
        }
    }
}
