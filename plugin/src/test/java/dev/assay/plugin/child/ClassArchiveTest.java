package dev.assay.plugin.child;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A real JVM makes and uses the archives. */
class ClassArchiveTest {

    private static final Path JAVA = JavaLauncher.ofThisJvm();

    @TempDir Path folder;

    private List<Path> classPath;

    @BeforeEach
    void a_jar_of_classes() throws IOException {
        Path jar = folder.resolve("classes.jar");
        run(
                Path.of(JAVA.resolveSibling("jar").toString()),
                List.of("cf", jar.toString(), "-C", classes(), "."));
        classPath = List.of(jar);
    }

    private static String classes() {
        return Path.of(
                        ClassArchiveTest.class
                                .getProtectionDomain()
                                .getCodeSource()
                                .getLocation()
                                .getPath())
                .toString();
    }

    private ClassArchive archive() {
        return ClassArchive.of(folder.resolve("cache"), JAVA, classPath);
    }

    /** One child, as the build starts it. */
    private List<String> start() throws IOException {
        try (ClassArchive archive = archive()) {
            List<String> options = archive.options();
            List<String> command = new ArrayList<>(options);
            command.addAll(
                    List.of("-cp", classPath.get(0).toString(), GreetingChild.class.getName()));
            assertEquals("hello", run(JAVA, command));
            archive.keep();
            return options;
        }
    }

    private String run(Path program, List<String> arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(program.toString()));
        command.addAll(arguments);
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        return new String(process.getInputStream().readAllBytes()).strip();
    }

    private static boolean uses(List<String> options) {
        return options.stream().anyMatch(o -> o.startsWith("-XX:SharedArchiveFile="));
    }

    private static boolean makes(List<String> options) {
        return options.stream().anyMatch(o -> o.startsWith("-XX:ArchiveClassesAtExit="));
    }

    private List<Path> kept() throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("cache/classes"))) {
            return files.filter(file -> file.toString().endsWith(".jsa")).toList();
        }
    }

    @Test
    void the_third_child_makes_an_archive_and_the_fourth_uses_it() throws IOException {
        assertEquals(List.of(), start());
        assertEquals(List.of(), start());
        assertTrue(makes(start()));
        assertTrue(uses(start()));
        assertEquals(1, kept().size());
    }

    @Test
    void another_class_path_has_another_archive() throws IOException {
        for (int i = 0; i < ClassArchive.WORTH; i++) {
            start();
        }
        Files.setLastModifiedTime(
                classPath.get(0), java.nio.file.attribute.FileTime.fromMillis(1_000_000));
        assertEquals(List.of(), start());
    }

    @Test
    void a_damaged_archive_is_not_handed_to_a_jvm_but_made_anew() throws IOException {
        for (int i = 0; i < ClassArchive.WORTH; i++) {
            start();
        }
        Path archive = kept().get(0);
        byte[] bytes = Files.readAllBytes(archive);
        archive.toFile().setWritable(true);
        Files.write(archive, java.util.Arrays.copyOf(bytes, bytes.length / 2));
        assertTrue(makes(start()));
        assertTrue(uses(start()));
    }

    @Test
    void a_child_that_failed_leaves_nothing() throws IOException {
        start();
        start();
        try (ClassArchive archive = archive()) {
            String made = archive.options().get(0).substring("-XX:ArchiveClassesAtExit=".length());
            Files.writeString(Path.of(made), "half");
        }
        assertEquals(List.of(), kept());
    }

    @Test
    void without_a_cache_nothing_is_made() {
        try (ClassArchive archive = ClassArchive.of(null, JAVA, classPath)) {
            for (int i = 0; i <= ClassArchive.WORTH; i++) {
                assertEquals(List.of(), archive.options());
            }
            archive.keep();
        }
    }

    @Test
    void a_cache_that_cannot_be_written_costs_nothing_but_time() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "");
        try (ClassArchive archive = ClassArchive.of(file, JAVA, classPath)) {
            assertFalse(makes(archive.options()));
        }
    }
}
