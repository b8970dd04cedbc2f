package dev.assay.scan.place;

import dev.assay.scan.UnreadableDataException;
import java.io.IOException;
import java.io.InterruptedIOException;

/**
 * Tries again what a network may have failed at; each time after a longer pause.
 *
 * @param most how often something is tried
 * @param pause milliseconds before the second time; four times as many before each further one
 */
public record Tries(int most, long pause) {

    /** What is good enough for a network that is there. */
    public static final Tries USUAL = new Tries(3, 500);

    /** Something that may fail by chance. */
    @FunctionalInterface
    public interface Attempt<T> {

        /**
         * Does it once more from its beginning.
         *
         * @throws UnreadableDataException where trying again would not help
         * @throws IOException where it may
         */
        T make() throws IOException;
    }

    /**
     * What comes of it.
     *
     * @throws IOException why the last attempt failed
     */
    public <T> T of(Attempt<T> attempt) throws IOException {
        long wait = pause;
        for (int left = most - 1; ; left--) {
            try {
                return attempt.make();
            } catch (UnreadableDataException e) {
                throw e;
            } catch (IOException e) {
                if (left == 0) {
                    throw e;
                }
            }
            sleep(wait);
            wait *= 4;
        }
    }

    private static void sleep(long millis) throws IOException {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("stopped while it waited");
        }
    }
}
