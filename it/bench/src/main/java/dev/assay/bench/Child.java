package dev.assay.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * A JVM that is measured.
 *
 * @param arguments of the {@code java} launcher
 * @param environment variables besides our own
 * @param folder in which it runs
 */
record Child(List<String> arguments, Map<String, String> environment, Path folder) {

    /** The launcher of the Java that runs the benchmark. */
    static final Path JAVA = Path.of(System.getProperty("java.home"), "bin", "java");

    private static final long LOOK_MILLIS = 20;

    /**
     * What a run took.
     *
     * @param seconds from the start of the JVM to its end
     * @param cpuSeconds of all its threads, or NaN where the system does not say
     * @param peakBytes greatest resident memory, or 0 where the system does not say
     * @param output what it printed
     */
    record Ended(double seconds, double cpuSeconds, long peakBytes, String output) {

        /** The number that was printed on a line of its own behind a name. */
        double printed(String name) throws IOException {
            return output.lines()
                    .filter(line -> line.startsWith(name + " "))
                    .mapToDouble(line -> Double.parseDouble(line.substring(name.length() + 1)))
                    .findFirst()
                    .orElseThrow(() -> new IOException("no " + name + " was printed: " + output));
        }
    }

    /**
     * Runs it to its end.
     *
     * @throws IOException also when its exit value is not 0
     */
    Ended run() throws IOException, InterruptedException {
        Path errors = folder.resolve("errors.log");
        Path output = folder.resolve("output.log");
        List<String> command = new ArrayList<>();
        command.add(JAVA.toString());
        command.addAll(arguments);
        // Standard input stays a pipe: Assay's child ends when nobody holds its other end.
        ProcessBuilder builder =
                new ProcessBuilder(command)
                        .directory(folder.toFile())
                        .redirectOutput(output.toFile())
                        .redirectError(errors.toFile());
        builder.environment().putAll(environment);
        double cpu = ProcessFigures.cpuSecondsOfEndedChildren();
        long start = System.nanoTime();
        Process process = builder.start();
        Thread killer = new Thread(process::destroyForcibly, "kill the measured child");
        Runtime.getRuntime().addShutdownHook(killer);
        long peak = 0;
        do {
            peak = Math.max(peak, ProcessFigures.peakBytes(process.pid()));
        } while (!process.waitFor(LOOK_MILLIS, TimeUnit.MILLISECONDS));
        double seconds = (System.nanoTime() - start) / 1e9;
        Runtime.getRuntime().removeShutdownHook(killer);
        process.getOutputStream().close();
        if (process.exitValue() != 0) {
            throw new IOException("exit value " + process.exitValue() + "; see " + errors);
        }
        return new Ended(
                seconds,
                ProcessFigures.cpuSecondsOfEndedChildren() - cpu,
                peak,
                Files.readString(output, StandardCharsets.UTF_8));
    }
}
