package dev.assay.measure;

import java.util.concurrent.atomic.AtomicLong;

/** Counts what is done, for the lines of progress; it never influences a result. */
public final class Meter {

    /** The meter of this JVM; tasks and the thread that reports have no other way to meet. */
    public static final Meter OF_THIS_JVM = new Meter(null);

    private final AtomicLong done = new AtomicLong();
    private final Meter whole;

    private Meter(Meter whole) {
        this.whole = whole;
    }

    /** A meter of a part of the work, from 0; this meter counts all that the new one counts. */
    public Meter part() {
        return new Meter(this);
    }

    /** Counts more bytes, rows or steps as done. */
    public void add(long more) {
        done.addAndGet(more);
        if (whole != null) {
            whole.add(more);
        }
    }

    /** What was counted since the meter was made or reset. */
    public long done() {
        return done.get();
    }

    /** Starts from 0 again. */
    public void reset() {
        done.set(0);
    }
}
