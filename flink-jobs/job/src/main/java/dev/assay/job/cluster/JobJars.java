package dev.assay.job.cluster;

import com.dynatrace.hash4j.distinctcount.UltraLogLog;
import dev.assay.measure.Task;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;

/** The jars that go with a job to a cluster that has Flink and nothing of ours. */
final class JobJars {

    /** Every cluster has its own of these, and must not get a second one. */
    private static final List<String> OF_THE_CLUSTER =
            List.of("flink-", "slf4j-", "log4j-", "logback-");

    private final Map<Path, Path> made = new HashMap<>();

    /** What reading and profiling need: our core, our jobs, and the hashes. */
    List<String> ofProfiling() throws IOException {
        return List.of(holding(Task.class), holding(JobJars.class), holding(UltraLogLog.class));
    }

    /** All that is on the class path and not on every cluster. */
    List<String> all() throws IOException {
        List<String> jars = new ArrayList<>();
        String[] classPath = System.getProperty("java.class.path").split(File.pathSeparator);
        for (Path entry : Stream.of(classPath).map(Path::of).distinct().toList()) {
            String name = entry.getFileName().toString();
            if (Files.exists(entry) && OF_THE_CLUSTER.stream().noneMatch(name::startsWith)) {
                jars.add(jar(entry));
            }
        }
        return jars;
    }

    private String holding(Class<?> type) throws IOException {
        try {
            return jar(Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI()));
        } catch (URISyntaxException e) {
            throw new IOException(e);
        }
    }

    /** A folder of classes, as a build from source has it, becomes a jar once. */
    private String jar(Path entry) throws IOException {
        if (!Files.isDirectory(entry)) {
            return entry.toString();
        }
        Path jar = made.get(entry);
        if (jar == null) {
            jar = Files.createTempFile("assay-classes", ".jar");
            jar.toFile().deleteOnExit();
            pack(entry, jar);
            made.put(entry, jar);
        }
        return jar.toString();
    }

    private static void pack(Path folder, Path jar) throws IOException {
        try (OutputStream file = Files.newOutputStream(jar);
                JarOutputStream out = new JarOutputStream(file);
                Stream<Path> content = Files.walk(folder)) {
            for (Path path : content.filter(Files::isRegularFile).sorted().toList()) {
                String name = folder.relativize(path).toString().replace(File.separatorChar, '/');
                out.putNextEntry(new JarEntry(name));
                Files.copy(path, out);
                out.closeEntry();
            }
        }
    }
}
