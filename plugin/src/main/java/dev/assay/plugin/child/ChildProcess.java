package dev.assay.plugin.child;

import dev.assay.fork.ProgressLine;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * A process that ends with the build: killed when Maven's JVM shuts down, when the thread that
 * waits for it is interrupted, and when its time is up. Its standard input is a pipe that is never
 * written to, whose end tells the child that the build is gone even where nobody could kill it.
 *
 * @param command program and arguments
 * @param environment variables besides those of the build
 * @param folder in which it runs
 * @param log takes standard error, and what of standard output is no progress
 * @param limit of its time; zero for none
 */
public record ChildProcess(
        List<String> command,
        Map<String, String> environment,
        Path folder,
        Path log,
        Duration limit) {

    private static final long TICK_MILLIS = 100;
    private static final long LAST_WORDS_MILLIS = 2000;

    /**
     * Runs the process to its end.
     *
     * @param progress takes each line of progress, in another thread
     * @param tick is called some times a second
     * @return the exit value; empty when its time was up
     */
    public OptionalInt run(Consumer<ProgressLine> progress, Runnable tick)
            throws IOException, InterruptedException {
        Files.createDirectories(folder);
        ProcessBuilder builder =
                new ProcessBuilder(command)
                        .directory(folder.toFile())
                        .redirectError(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().putAll(environment);
        Files.deleteIfExists(log);
        Process process = builder.start();
        Thread killer = new Thread(process::destroyForcibly, "kill the measuring child");
        Runtime.getRuntime().addShutdownHook(killer);
        try {
            Thread listener =
                    new Thread(() -> listen(process, progress), "measuring child's output");
            listener.setDaemon(true);
            listener.start();
            OptionalInt exit = await(process, tick);
            listener.join(LAST_WORDS_MILLIS);
            return exit;
        } finally {
            process.destroyForcibly();
            process.getOutputStream().close();
            release(killer);
        }
    }

    private OptionalInt await(Process process, Runnable tick) throws InterruptedException {
        long start = System.nanoTime();
        while (!process.waitFor(TICK_MILLIS, TimeUnit.MILLISECONDS)) {
            tick.run();
            boolean late = System.nanoTime() - start > limit.toNanos();
            if (!limit.isZero() && late) {
                return OptionalInt.empty();
            }
        }
        return OptionalInt.of(process.exitValue());
    }

    private void listen(Process process, Consumer<ProgressLine> progress) {
        try (BufferedReader lines =
                        new BufferedReader(
                                new InputStreamReader(
                                        process.getInputStream(), StandardCharsets.UTF_8));
                Writer noise =
                        Files.newBufferedWriter(
                                log, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                Optional<ProgressLine> known = ProgressLine.parse(line);
                if (known.isPresent()) {
                    progress.accept(known.get());
                } else {
                    noise.write(line + "\n");
                    noise.flush();
                }
            }
        } catch (IOException | UncheckedIOException e) {
            // The pipe broke because the process was killed; its exit value says so.
        }
    }

    private static void release(Thread killer) {
        try {
            Runtime.getRuntime().removeShutdownHook(killer);
        } catch (IllegalStateException e) {
            // Maven's JVM is shutting down, and the hook with it.
        }
    }
}
