package dev.assay.measure.cache;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * Keeps answers while the build goes on, since nothing in it waits for them: one thread encrypts
 * and writes, and who brings more than it can hold writes too. Closed, all is kept.
 */
public final class KeptAside implements Executor, AutoCloseable {

    /** What waits is held in memory. */
    private static final int MOST_WAITING = 8;

    private final ThreadPoolExecutor writer =
            new ThreadPoolExecutor(
                    1,
                    1,
                    0,
                    TimeUnit.SECONDS,
                    new ArrayBlockingQueue<>(MOST_WAITING),
                    work -> {
                        Thread thread = new Thread(work, "kept");
                        thread.setDaemon(true);
                        return thread;
                    },
                    new ThreadPoolExecutor.CallerRunsPolicy());

    @Override
    public void execute(Runnable keep) {
        writer.execute(keep);
    }

    /** Waits until all is kept that was given before. */
    @Override
    public void close() throws InterruptedException {
        writer.shutdown();
        writer.awaitTermination(Long.MAX_VALUE, TimeUnit.NANOSECONDS);
    }
}
