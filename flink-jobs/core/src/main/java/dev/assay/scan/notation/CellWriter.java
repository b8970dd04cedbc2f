package dev.assay.scan.notation;

import dev.assay.declare.format.Notation;

/** Writes a cell as programs do. */
public interface CellWriter {

    /** The cell is no value of that notation, and stays as it is. */
    int AS_IT_IS = -1;

    /** Bytes of what is written, at most; longer cells stay as they are. */
    int MOST = 64;

    /**
     * Writes it.
     *
     * @param into has room for {@link #MOST} bytes
     * @return how many were written, or {@link #AS_IT_IS}
     */
    int write(byte[] b, int from, int length, byte[] into);

    /** Of a notation. */
    static CellWriter of(Notation notation) {
        if (notation instanceof Notation.Numbers numbers) {
            return new LocalNumber(numbers.decimal(), numbers.unit());
        }
        if (notation instanceof Notation.Dates dates) {
            return new LocalDate(dates.pattern());
        }
        return notation instanceof Notation.Truth truth ? new LocalTruth(truth) : null;
    }
}
