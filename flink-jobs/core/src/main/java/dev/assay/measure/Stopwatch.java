package dev.assay.measure;

/** Measures the seconds since it was made, rounded to milliseconds. */
public final class Stopwatch {

    private final long start = System.nanoTime();

    /** Seconds until now. */
    public double seconds() {
        return Math.round((System.nanoTime() - start) / 1e6) / 1e3;
    }
}
