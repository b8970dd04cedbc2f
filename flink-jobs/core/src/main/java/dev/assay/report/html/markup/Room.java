package dev.assay.report.html.markup;

/**
 * How much of each dataset a page has room for: pages of many wide datasets show less of each.
 *
 * @param share of what a page of few datasets shows, above 0 and at most 1
 */
public record Room(double share) {

    /** All that a page ever shows of a dataset. */
    public static final Room FULL = new Room(1);

    /**
     * For less, where so much came of this room: for half as much at most, as most of a page does
     * not grow with it.
     */
    public Room less(int bytes, int most) {
        return new Room(share * Math.min(0.5, (double) most / bytes));
    }

    /** How many there is room for, where it is {@code most} at most; at least one. */
    public int of(int most) {
        return Math.max(1, (int) (most * share));
    }
}
