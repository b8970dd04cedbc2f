package dev.assay.plugin.child;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.plugin.files.MeasuringException;
import java.io.File;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.maven.toolchain.Toolchain;
import org.apache.maven.toolchain.ToolchainManager;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JavaLauncherTest {

    @TempDir Path folder;

    @Test
    void a_launcher_that_is_asked_for_is_taken_before_the_toolchains() throws Exception {
        Path asked = JavaLauncher.ofThisJvm();
        assertEquals(asked, find(asked.toFile(), toolchain("/toolchain/bin/java")));
    }

    @Test
    void the_folder_of_a_jdk_stands_for_its_launcher() throws Exception {
        File jdk = new File(System.getProperty("java.home"));
        assertEquals(JavaLauncher.ofThisJvm(), find(jdk, null));
    }

    @Test
    void a_java_that_is_not_there_is_refused_by_the_parameters_name() {
        assertRefused(folder.resolve("no/java"));
    }

    @Test
    void a_folder_without_a_launcher_is_refused() {
        assertRefused(folder);
    }

    @Test
    void a_file_that_is_no_program_is_refused() throws IOException {
        Path text = Files.writeString(folder.resolve("java"), "text");
        text.toFile().setExecutable(false);
        assertRefused(text);
    }

    @Test
    void without_a_wish_the_builds_toolchain_is_taken() throws Exception {
        assertEquals(Path.of("/toolchain/bin/java"), find(null, toolchain("/toolchain/bin/java")));
    }

    @Test
    void without_a_toolchain_mavens_own_java_is_taken() throws Exception {
        assertEquals(JavaLauncher.ofThisJvm(), find(null, null));
        assertTrue(Files.isExecutable(JavaLauncher.ofThisJvm()));
    }

    @Test
    void a_toolchain_without_a_launcher_leaves_mavens_own() throws Exception {
        assertEquals(JavaLauncher.ofThisJvm(), find(null, toolchain(null)));
    }

    private void assertRefused(Path asked) {
        String message =
                assertThrows(MeasuringException.class, () -> find(asked.toFile(), null))
                        .getMessage();
        assertTrue(message.startsWith("assay.jvm is " + asked + ", which is neither"), message);
    }

    private static Path find(File asked, Toolchain toolchain) throws MeasuringException {
        return JavaLauncher.find(asked, answering(ToolchainManager.class, toolchain), null);
    }

    private static Toolchain toolchain(String java) {
        return answering(Toolchain.class, java);
    }

    /** One whose every method gives the same answer. */
    private static <T> T answering(Class<T> type, Object answer) {
        return type.cast(
                Proxy.newProxyInstance(
                        type.getClassLoader(),
                        new Class<?>[] {type},
                        (self, method, arguments) -> answer));
    }
}
