package dev.assay.train.net;

/** Keeps the parameters that did best on held-out rows, and says when looking on is of no use. */
public final class EarlyStopping {

    private final Parameters parameters;
    private final int patience;
    private float[] best;
    private double least = Double.POSITIVE_INFINITY;
    private int worse;

    /**
     * @param parameters that change from one look to the next
     * @param patience looks in a row without progress after which it is over
     */
    public EarlyStopping(Parameters parameters, int patience) {
        this.parameters = parameters;
        this.patience = patience;
        this.best = parameters.copy();
    }

    /**
     * Compares the parameters as they are now.
     *
     * @param loss on held-out rows; what is not a number is no progress
     */
    public void look(double loss) {
        if (loss < least) {
            least = loss;
            best = parameters.copy();
            worse = 0;
        } else {
            worse++;
        }
    }

    /** Whether there were as many looks without progress as patience allows. */
    public boolean isOver() {
        return worse >= patience;
    }

    /** The least loss; infinite where none was a number. */
    public double least() {
        return least;
    }

    /** The parameters that had it. */
    public float[] best() {
        return best;
    }
}
