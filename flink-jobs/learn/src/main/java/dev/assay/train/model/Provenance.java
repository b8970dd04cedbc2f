package dev.assay.train.model;

/**
 * Where a model comes from.
 *
 * @param seed of every random stream
 * @param rows it was trained on
 * @param heldOut rows it was calibrated on
 * @param steps of the optimiser
 * @param loss on held-out rows, in nats a row; 0 of a private training, which does not look at it
 * @param library that trained it
 */
public record Provenance(long seed, int rows, int heldOut, int steps, double loss, String library) {

    /** The networks' library and version. */
    public static final String LIBRARY = "deeplearning4j 1.0.0-M2.1";
}
