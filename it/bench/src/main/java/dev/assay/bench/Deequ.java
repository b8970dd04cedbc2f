package dev.assay.bench;

import dev.assay.declare.DataFile;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Deequ's {@code ColumnProfiler} on Spark: types, counts, completeness, extremes, mean, deviation,
 * percentiles, approximate numbers of different values, and histograms of columns with few of them.
 *
 * @param classPath of its module
 */
record Deequ(List<Path> classPath) implements Profiler {

    private static final String HEAP = "4g";

    /** As Spark's own start scripts open it to Java 17. */
    private static final List<String> OPENED =
            List.of(
                    "java.lang",
                    "java.lang.invoke",
                    "java.lang.reflect",
                    "java.io",
                    "java.net",
                    "java.nio",
                    "java.util",
                    "java.util.concurrent",
                    "java.util.concurrent.atomic",
                    "jdk.internal.ref",
                    "sun.nio.ch",
                    "sun.nio.cs",
                    "sun.security.action",
                    "sun.util.calendar");

    /** As it was built into a folder. */
    static Deequ built(Path target) throws IOException {
        List<Path> classPath = new ArrayList<>();
        classPath.add(target.resolve("classes"));
        classPath.addAll(ScanBenchmark.classPath(target.resolve("class-path")));
        return new Deequ(classPath);
    }

    @Override
    public String name() {
        return "Deequ";
    }

    @Override
    public Child child(DataFile data, int threads, Path folder) throws IOException {
        return program(
                "dev.assay.bench.deequ.ProfileColumns", List.of(data.path()), threads, folder);
    }

    /**
     * A program of its module.
     *
     * @param more arguments behind the number of threads and a folder for temporary files
     */
    Child program(String name, List<String> more, int threads, Path folder) throws IOException {
        Path temporary = Files.createDirectories(folder.resolve("temporary"));
        List<String> arguments = new ArrayList<>();
        arguments.add("-Xmx" + HEAP);
        OPENED.forEach(opened -> arguments.add("--add-opens=java.base/" + opened + "=ALL-UNNAMED"));
        arguments.add("-Djava.io.tmpdir=" + temporary);
        arguments.add("-cp");
        arguments.add(
                classPath.stream()
                        .map(Path::toString)
                        .collect(Collectors.joining(File.pathSeparator)));
        Stream.of(name, Integer.toString(threads), temporary.toString()).forEach(arguments::add);
        arguments.addAll(more);
        return new Child(arguments, Map.of(), folder);
    }

    @Override
    public Work work(Child.Ended ended, Path folder) throws IOException {
        return Work.printed(ended);
    }
}
