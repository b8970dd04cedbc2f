package dev.assay.scan.csv.rewriting;

/**
 * Rewrites text as CSV with doubled quotes in UTF-8, sign by sign. Each line end stays one, so that
 * lines keep their numbers.
 */
interface Rewriting {

    /** Stands for what could not be decoded; it becomes {@link #NO_UTF_8}. */
    char UNDECODABLE = '\uFFFF';

    /** A byte that is in no UTF-8 text. */
    byte NO_UTF_8 = (byte) 0xFF;

    /** The next sign of the text. */
    void accept(char read);

    /** The text is over. */
    void end();
}
