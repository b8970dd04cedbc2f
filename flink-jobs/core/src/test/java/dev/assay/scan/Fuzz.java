package dev.assay.scan;

import java.util.Locale;
import java.util.Random;
import java.util.concurrent.TimeUnit;

/**
 * Inputs that are drawn: in a build always the same few; with {@code -Dassay.fuzz.minutes=60}
 * others, as many as there is time for.
 */
public final class Fuzz {

    private static final long MINUTES = Long.getLong("assay.fuzz.minutes", 0);

    private Fuzz() {}

    /** What is done with one input. */
    @FunctionalInterface
    public interface Input {

        /** Draws an input and reads it; whatever it throws is a fault of who reads. */
        void read(Random random) throws Exception;
    }

    /**
     * Reads inputs.
     *
     * @param name of their kind
     * @param inputs how many in a build
     * @throws AssertionError with the seed of the input that was not read as it should be
     */
    public static void run(String name, int inputs, Input input) {
        long until = System.nanoTime() + TimeUnit.MINUTES.toNanos(MINUTES);
        long start = System.nanoTime();
        long seed = MINUTES == 0 ? 0 : start;
        long read = 0;
        while (MINUTES == 0 ? read < inputs : System.nanoTime() < until) {
            try {
                input.read(new Random(seed));
            } catch (Exception | AssertionError | StackOverflowError | OutOfMemoryError e) {
                throw new AssertionError(name + ", seed " + seed + ": " + e, e);
            }
            seed++;
            read++;
        }
        if (MINUTES > 0) {
            double minutes = (System.nanoTime() - start) / 60e9;
            System.out.printf(
                    Locale.ROOT, "%s: %d inputs, %.0f a minute%n", name, read, read / minutes);
        }
    }
}
