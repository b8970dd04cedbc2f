package dev.assay.job;

import java.util.concurrent.atomic.AtomicLong;

/** Counts what is done in this JVM, for the lines of progress; it never influences a result. */
final class Meter {

    private static final AtomicLong DONE = new AtomicLong();

    /** The one of this JVM; tasks and the thread that reports have no other way to meet. */
    static final Meter OF_THIS_JVM = new Meter();

    private Meter() {}

    void add(long done) {
        DONE.addAndGet(done);
    }

    long done() {
        return DONE.get();
    }

    void reset() {
        DONE.set(0);
    }
}
