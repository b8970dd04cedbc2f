package dev.assay.scan.array;

/**
 * An element of an array, as one number that says where its record is, and which of its elements.
 * Numbers that are small take few bits, so that places in files of some ten gigabytes have room.
 *
 * @param record position of the record in its file
 * @param index of the element, from 0
 */
record ElementPlace(long record, int index) {

    /** That there is no such number. */
    static final long NONE = -1;

    /** Bits that say how many bits there are of a number. */
    private static final int BITS_OF_SIZE = 5;

    /** Formats may count records of a block in the lowest bits. */
    private static final int LOW = 24;

    /** The number, or {@link #NONE} where 63 bits have no room for it. */
    long code() {
        long at = join(record >>> LOW, record & (1L << LOW) - 1);
        return at == NONE ? NONE : join(at, index);
    }

    private static long join(long high, long low) {
        int bits = Long.SIZE - Long.numberOfLeadingZeros(low);
        int all = bits + BITS_OF_SIZE;
        return high >= 1L << Long.SIZE - 1 - all ? NONE : high << all | low << BITS_OF_SIZE | bits;
    }

    /** What {@link #code} wrote. */
    static ElementPlace of(long code) {
        long at = high(code);
        return new ElementPlace(high(at) << LOW | low(at), (int) low(code));
    }

    private static int bits(long joined) {
        return (int) (joined & (1 << BITS_OF_SIZE) - 1);
    }

    private static long high(long joined) {
        return joined >>> bits(joined) + BITS_OF_SIZE;
    }

    private static long low(long joined) {
        return joined >>> BITS_OF_SIZE & (1L << bits(joined)) - 1;
    }
}
