package dev.assay.train.net;

/**
 * How long the training of a network may take: it ends with the step in which the time is over.
 * What comes out then depends on the machine.
 */
public final class TimeLimit {

    /** Training ends by its steps alone, and is the same each time. */
    public static final TimeLimit NONE = new TimeLimit(Long.MAX_VALUE);

    private static final double NANOS = 1e9;

    private final long nanos;

    private TimeLimit(long nanos) {
        this.nanos = nanos;
    }

    /**
     * So many seconds for networks that are trained side by side.
     *
     * @param seconds 0 for no limit
     */
    public static TimeLimit of(double seconds) {
        return seconds == 0 ? NONE : new TimeLimit((long) (seconds * NANOS));
    }

    /** The part of the time that one of so many trainings may take, one after the other. */
    public TimeLimit shared(int trainings) {
        return nanos == NONE.nanos ? NONE : new TimeLimit(nanos / trainings);
    }

    /** A clock that starts now. */
    public Clock start() {
        return new Clock(System.nanoTime(), nanos);
    }

    /** Tells when the time is over. */
    public record Clock(long start, long nanos) {
        /** Whether the time is over. */
        public boolean isOver() {
            return System.nanoTime() - start >= nanos;
        }
    }
}
