package dev.assay.job;

/** Seconds since it was made, rounded to milliseconds. */
final class Stopwatch {

    private final long start = System.nanoTime();

    double seconds() {
        return Math.round((System.nanoTime() - start) / 1e6) / 1e3;
    }
}
