package dev.assay.replay.ceiling;

/**
 * How much of one kind of error can be seen by who knows the kind and the column.
 *
 * @param seen of {@code of}, those that a classifier distinguished that had not learned from them
 * @param of accepted partitions that were damaged
 */
public record Ceiling(int seen, int of) {

    /** The share that can be seen. */
    public double share() {
        return (double) seen / of;
    }
}
