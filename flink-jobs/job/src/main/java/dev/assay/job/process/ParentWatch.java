package dev.assay.job.process;

import dev.assay.fork.ExitCode;
import java.io.IOException;

/**
 * Ends this JVM when the build that started it is gone: standard input is a pipe that only then
 * ends.
 */
public final class ParentWatch {

    private ParentWatch() {}

    /** Begins to watch. */
    public static void start() {
        Thread watch =
                new Thread(
                        () -> {
                            try {
                                while (System.in.read() >= 0) {
                                    // Nothing is ever sent.
                                }
                            } catch (IOException e) {
                                // A broken pipe says the same as its end.
                            }
                            Runtime.getRuntime().halt(ExitCode.UNEXPECTED.code());
                        },
                        "parent watch");
        watch.setDaemon(true);
        watch.start();
    }
}
