package dev.assay.profile.state;

/**
 * A sufficient statistic. {@link #plus} is associative and commutative (to rounding, where
 * floating-point sums are kept), and each type has an empty identity, so parts of the data are
 * measured apart and added.
 */
public interface State<S extends State<S>> {
    /** The state of both parts together. */
    S plus(S other);
}
