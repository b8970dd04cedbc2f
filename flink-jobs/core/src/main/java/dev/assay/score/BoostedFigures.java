package dev.assay.score;

/**
 * What gradient-boosted trees say of made rows, without columns that are drawn anew.
 *
 * @param auc C2ST: how well they distinguish made rows from held-out ones; 0.5 is by chance
 * @param aucError its standard error
 * @param learnedFromReal macro F1 of the target of {@link Fidelity} on held-out rows, learned from
 *     accepted rows; 0 where there is no target
 * @param learnedFromMade the same learned from made rows
 */
public record BoostedFigures(
        double auc, double aucError, double learnedFromReal, double learnedFromMade) {}
