package dev.assay.train;

/** Keeps the parameters that did best on held-out rows, and says when looking on is of no use. */
final class EarlyStopping {

    private final Parameters parameters;
    private final int patience;
    private float[] best;
    private double least = Double.POSITIVE_INFINITY;
    private int worse;

    /**
     * @param parameters that change from one look to the next
     * @param patience looks in a row without progress after which it is over
     */
    EarlyStopping(Parameters parameters, int patience) {
        this.parameters = parameters;
        this.patience = patience;
        this.best = parameters.copy();
    }

    /**
     * Compares the parameters as they are now.
     *
     * @param loss on held-out rows; what is not a number is no progress
     */
    void look(double loss) {
        if (loss < least) {
            least = loss;
            best = parameters.copy();
            worse = 0;
        } else {
            worse++;
        }
    }

    boolean isOver() {
        return worse >= patience;
    }

    /** The least loss; infinite where none was a number. */
    double least() {
        return least;
    }

    /** The parameters that had it. */
    float[] best() {
        return best;
    }
}
