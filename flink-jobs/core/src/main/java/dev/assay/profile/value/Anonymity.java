package dev.assay.profile.value;

/**
 * How many rows must hold something before it may be kept with an accepted state, which is
 * committed and read by many: k of k-anonymity.
 *
 * @see <a href="https://doi.org/10.1142/S0218488502001648">Sweeney (2002), k-anonymity: a model for
 *     protecting privacy</a>
 */
public final class Anonymity {

    /** Rows at least. */
    public static final int K = 10;

    private Anonymity() {}
}
