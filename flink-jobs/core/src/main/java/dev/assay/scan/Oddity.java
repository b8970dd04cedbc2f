package dev.assay.scan;

/**
 * Why a record is no row. Such records are counted with their places, and are left out of all that
 * is measured of rows.
 */
public enum Oddity {
    /** It has another number of cells than the header. */
    RAGGED,
    /** A quoted cell in it took lines that look like records. */
    STRAY_QUOTE,
    /** A quote in it is still open where the file ends. */
    OPEN_QUOTE,
    /** It is the header once more, or begins with a byte order mark: files were joined. */
    JOINED,
    /** It is a line by which Git marks a conflict. */
    CONFLICT,
    /** It is not valid, or not a record at all but another value. */
    MALFORMED
}
