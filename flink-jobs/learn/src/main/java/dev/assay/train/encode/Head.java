package dev.assay.train.encode;

/**
 * How one stretch of the encoded row is explained by the decoder's output.
 *
 * @param kind the distribution
 * @param column index of the code it belongs to
 * @param from first position in the encoded row
 * @param to position behind the last
 */
public record Head(Kind kind, int column, int from, int to) {

    /** Distributions of encoded values. */
    public enum Kind {
        /** Real numbers; the output is their mean, the variance is learnt per position. */
        GAUSSIAN,
        /** One of several classes, one-hot; the outputs are logits. */
        CATEGORICAL
    }

    /** How many positions the stretch has. */
    public int width() {
        return to - from;
    }
}
