package dev.assay.plugin.child;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * How the JVM that measures is started.
 *
 * @param heap its greatest heap
 * @param offHeap native memory of the networks' matrices at most
 * @param classPath of the jobs
 */
public record ChildJvm(MemorySize heap, MemorySize offHeap, List<Path> classPath) {

    private static final String MAIN = "dev.assay.job.Main";

    /** What the engine's serializers and memory look into, as its own start scripts open it. */
    private static final List<String> OPENED =
            List.of(
                    "java.lang",
                    "java.lang.reflect",
                    "java.net",
                    "java.nio",
                    "java.text",
                    "java.time",
                    "java.util",
                    "java.util.concurrent",
                    "java.util.concurrent.atomic",
                    "java.util.concurrent.locks");

    /**
     * What a JVM takes beside its heap and those matrices: metaspace, code, threads and buffers.
     */
    private static final MemorySize BESIDE = new MemorySize(512);

    /**
     * Matrices here are too small to share among threads: two threads took three times as long as
     * one.
     */
    public static final Map<String, String> ENVIRONMENT = Map.of("OMP_NUM_THREADS", "1");

    /**
     * Bytes up to which the data is read before the optimising compiler has earned what it costs:
     * it makes code twice as fast, and takes five seconds of a processor.
     */
    private static final long QUICK = 1L << 30;

    /**
     * Arguments of the {@code java} launcher.
     *
     * @param classes of a {@link ClassArchive}
     * @param bytes of data that it has to read
     * @param temporary a folder for the child's temporary files
     * @param request what is to be measured
     */
    public List<String> arguments(List<String> classes, long bytes, Path temporary, Path request) {
        List<String> arguments = new ArrayList<>(classes);
        arguments.add("-Xmx" + heap);
        // Its exit value is that of ExitCode.OUT_OF_MEMORY.
        arguments.add("-XX:+ExitOnOutOfMemoryError");
        // What lives long is little and what dies is most: the simplest collector takes the least
        // memory and leaves the processors to the work.
        arguments.add("-XX:+UseSerialGC");
        if (bytes <= QUICK) {
            arguments.add("-XX:TieredStopAtLevel=1");
        }
        OPENED.forEach(name -> arguments.add("--add-opens=java.base/" + name + "=ALL-UNNAMED"));
        property(arguments, "java.awt.headless", "true");
        property(arguments, "java.io.tmpdir", temporary);
        property(arguments, "org.bytedeco.javacpp.maxbytes", offHeap);
        property(
                arguments,
                "org.bytedeco.javacpp.maxphysicalbytes",
                heap.plus(offHeap).plus(BESIDE));
        // The engine logs every range it hands out; a log is read for what went wrong.
        property(arguments, "org.slf4j.simpleLogger.defaultLogLevel", "warn");
        property(arguments, "org.slf4j.simpleLogger.showDateTime", "true");
        property(arguments, "org.slf4j.simpleLogger.dateTimeFormat", "HH:mm:ss.SSS");
        arguments.add("-cp");
        arguments.add(
                classPath.stream()
                        .map(Path::toString)
                        .collect(Collectors.joining(File.pathSeparator)));
        arguments.add(MAIN);
        arguments.add(request.toString());
        return arguments;
    }

    private static void property(List<String> arguments, String name, Object value) {
        arguments.add("-D" + name + "=" + value);
    }
}
