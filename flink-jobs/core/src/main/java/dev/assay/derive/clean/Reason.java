package dev.assay.derive.clean;

import java.util.Locale;

/** Why a cell is changed, or a row taken out. */
public enum Reason {
    /** The same row was there before; the first one stays. */
    DUPLICATE,
    /** A row with the key of an earlier one, and the same in all cells that both have. */
    NEAR_DUPLICATE,
    /** UTF-8 that was read as Latin 1 and written again. */
    MOJIBAKE,
    /** Blanks at an end. */
    BLANKS,
    /** A text that stands for "no value". */
    STAND_IN,
    /** A decimal comma where the column has points. */
    DECIMAL_COMMA,
    /** Marks between thousands. */
    THOUSANDS,
    /** A unit behind a number, or a sign of a currency before it. */
    UNIT,
    /** In another unit, as all numbers of the file. */
    SCALE,
    /** A date in another order than the column's. */
    DATE_ORDER,
    /** The same value in other letters, small or great. */
    CASE,
    /** The end of a cell is the value of another column, which is empty. */
    JOINED,
    /** A rare text that is nearly a frequent one. */
    SPELLING,
    /** Other columns determine another value. */
    DEPENDENCY,
    /** No value, and other columns determine one. */
    IMPUTED,
    /** A record that cannot be read as a row; it is put aside as it stands. */
    MALFORMED,
    /** A value that its column's type cannot hold; the row is put aside. */
    MISFIT,
    /** A row unlike all accepted ones, as the accepted network says; it is put aside. */
    OUTLIER,
    /** As an edited list of changes says. */
    LIST;

    /** As files for programs name it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
