package dev.assay.incident;

/**
 * How much of the data is damaged.
 *
 * @param damaged cells or rows
 * @param of all that could be
 */
public record Extent(long damaged, long of) {

    /** Both together. */
    Extent plus(Extent other) {
        return new Extent(damaged + other.damaged, of + other.of);
    }

    /** From 0 to 1; 0 of nothing. */
    public double share() {
        return of == 0 ? 0 : (double) damaged / of;
    }
}
