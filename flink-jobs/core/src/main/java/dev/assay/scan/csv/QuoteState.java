package dev.assay.scan.csv;

/**
 * Where a byte of a CSV file stands with regard to quotes. A quote opens a cell only as the cell's
 * first byte, and closes it unless another quote follows at once; every other quote is an ordinary
 * character.
 */
enum QuoteState {
    /** Not inside quotes. */
    OUTSIDE,
    /** Inside a quoted cell. */
    INSIDE,
    /** Just behind a quote in a quoted cell: it ends the quotes unless another quote follows. */
    BEHIND_QUOTE;

    /** The state behind a byte. */
    QuoteState behind(byte b, boolean startsCell) {
        if (b == '"') {
            switch (this) {
                case OUTSIDE:
                    return startsCell ? INSIDE : OUTSIDE;
                case INSIDE:
                    return BEHIND_QUOTE;
                case BEHIND_QUOTE:
                    return INSIDE;
            }
        }
        return this == INSIDE ? INSIDE : OUTSIDE;
    }

    /** Whether a cell starts behind that byte, if it is outside quotes. */
    static boolean startsCell(byte before, byte delimiter) {
        return before == delimiter || before == '\n';
    }
}
