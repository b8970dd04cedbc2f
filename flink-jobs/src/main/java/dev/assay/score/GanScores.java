package dev.assay.score;

/**
 * A classifier two-sample test: can a freshly trained discriminator tell rows from the generator's?
 *
 * @param rows of today's data that were held out and classified
 * @param auc area under the ROC curve between today's held-out rows and generated rows; 0.5 is
 *     "cannot tell"
 * @param acceptedAuc the same for held-out accepted rows, when the baseline was made
 * @param standardError of the difference of the two areas
 * @param placebos contiguous parts of the accepted rows, none of them at fault, from whose
 *     differences the standard error was learnt
 */
public record GanScores(
        long rows, double auc, double acceptedAuc, double standardError, int placebos) {}
