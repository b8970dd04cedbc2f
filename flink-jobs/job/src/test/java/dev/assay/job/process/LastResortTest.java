package dev.assay.job.process;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.fork.ExitCode;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class LastResortTest {

    /** A main thread that dies beside one that goes on for ever. */
    static final class Dying {

        private Dying() {}

        /** Says what is thrown in the end. */
        public static void main(String[] args) {
            new Thread(
                            () -> {
                                while (true) {
                                    Thread.onSpinWait();
                                }
                            })
                    .start();
            LastResort.ofThisThread();
            throw new NoClassDefFoundError("gone");
        }
    }

    @Test
    @Timeout(120)
    void a_process_whose_main_thread_dies_ends_and_says_why() throws Exception {
        Process process =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-cp",
                                System.getProperty("java.class.path"),
                                Dying.class.getName())
                        .redirectErrorStream(true)
                        .start();
        try {
            String said = new String(process.getInputStream().readAllBytes(), UTF_8);
            assertTrue(said.contains("NoClassDefFoundError: gone"), said);
            assertTrue(process.waitFor(60, TimeUnit.SECONDS), "it ends");
            assertEquals(ExitCode.UNEXPECTED.code(), process.exitValue());
        } finally {
            process.destroyForcibly();
        }
    }
}
