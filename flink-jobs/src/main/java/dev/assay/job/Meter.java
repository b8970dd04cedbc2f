package dev.assay.job;

import java.util.concurrent.atomic.AtomicLong;

/** Counts what is done, for the lines of progress; it never influences a result. */
final class Meter {

    /** The one of this JVM; tasks and the thread that reports have no other way to meet. */
    static final Meter OF_THIS_JVM = new Meter(null);

    private final AtomicLong done = new AtomicLong();
    private final Meter whole;

    private Meter(Meter whole) {
        this.whole = whole;
    }

    /** A meter of a part, from 0; this one counts what it counts. */
    Meter part() {
        return new Meter(this);
    }

    void add(long more) {
        done.addAndGet(more);
        if (whole != null) {
            whole.add(more);
        }
    }

    long done() {
        return done.get();
    }

    void reset() {
        done.set(0);
    }
}
