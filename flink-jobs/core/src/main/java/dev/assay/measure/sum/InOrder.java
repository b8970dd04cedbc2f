package dev.assay.measure.sum;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/** Runs the same work on many things with several threads, and hands on what comes in order. */
public final class InOrder {

    /** Results that wait for an earlier one, for each thread. */
    private static final int AHEAD = 4;

    private InOrder() {}

    /**
     * Work on one thing.
     *
     * @param <A> the things
     * @param <B> what comes of them
     */
    @FunctionalInterface
    public interface Step<A, B> {

        /** What comes of a thing. */
        B of(A thing) throws Exception;
    }

    /**
     * Runs all; only few results are in memory at a time.
     *
     * @param threads that work at once
     * @param things each of them is worked on once
     * @param step may run for several things at the same time
     * @param then gets each result, in the order of the things, in the calling thread
     * @throws Exception the first failure in that order
     */
    public static <A, B> void run(int threads, List<A> things, Step<A, B> step, Consumer<B> then)
            throws Exception {
        ExecutorService workers = Executors.newFixedThreadPool(threads);
        try {
            Deque<Future<B>> running = new ArrayDeque<>();
            for (A thing : things) {
                if (running.size() == AHEAD * threads) {
                    then.accept(running.remove().get());
                }
                running.add(workers.submit(() -> step.of(thing)));
            }
            while (!running.isEmpty()) {
                then.accept(running.remove().get());
            }
        } catch (ExecutionException e) {
            throw e.getCause() instanceof Exception cause ? cause : e;
        } finally {
            workers.shutdownNow();
        }
    }
}
