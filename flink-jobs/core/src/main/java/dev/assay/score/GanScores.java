package dev.assay.score;

import java.util.List;

/**
 * What a generator of accepted rows says of today's: whether a freshly trained discriminator tells
 * them from its own (a classifier two-sample test), and whether their cells fit each other.
 *
 * @param rows of today's data that were held out and classified
 * @param auc area under the ROC curve between today's held-out rows and generated rows; 0.5 is
 *     "cannot tell"
 * @param acceptedAuc the same for held-out accepted rows, when the baseline was made
 * @param standardError of the difference of the two areas
 * @param degrees of freedom that the standard error is worth: how many parts of the accepted rows
 *     it was learnt from, less one, where those differ from each other by more than chance
 * @param fits of the columns that tell something of the others
 */
public record GanScores(
        long rows,
        double auc,
        double acceptedAuc,
        double standardError,
        int degrees,
        List<Fit> fits) {

    public GanScores {
        fits = fits == null ? List.of() : List.copyOf(fits);
    }

    /**
     * How well a column's cells fit the rest of their rows.
     *
     * @param share of cells that seem to be another row's, today
     * @param acceptedShare the same for held-out accepted rows
     * @param deviation how much more there is today, in standard errors
     * @param degrees of freedom that the standard error is worth
     */
    public record Fit(
            String column, double share, double acceptedShare, double deviation, int degrees) {}
}
