package dev.assay.job.process;

import dev.assay.fork.ExitCode;

/**
 * Ends the process where its main thread dies of what nobody caught, as it does where classes go
 * away under it: other threads, of which Flink leaves some, would keep it for ever.
 */
public final class LastResort {

    private LastResort() {}

    /** Ends the process once the calling thread dies. */
    public static void ofThisThread() {
        // Loaded now: it may not be there then.
        int code = ExitCode.UNEXPECTED.code();
        Thread.currentThread()
                .setUncaughtExceptionHandler(
                        (thread, e) -> {
                            try {
                                e.printStackTrace();
                            } finally {
                                Runtime.getRuntime().halt(code);
                            }
                        });
    }
}
