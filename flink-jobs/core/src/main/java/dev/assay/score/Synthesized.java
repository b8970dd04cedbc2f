package dev.assay.score;

/**
 * How like the data rows are that a generator made, and how much they tell of the rows that it
 * learned from.
 *
 * @param fidelity shapes of columns, trends of pairs, rare categories, and what can be learned
 * @param auc of a classifier that distinguishes made rows from held-out ones; 0.5 is by chance
 * @param aucError its standard error
 * @param nearestLearned mean distance from a made row to the nearest of the rows that the generator
 *     learned from: the share of choices that differ
 * @param nearestHeldOut the same to the nearest of as many held-out rows
 * @param membershipAuc how well rows that the generator learned from are distinguished from
 *     held-out ones by their distance to the nearest made row; 0.5 is by chance
 * @param coverage share of held-out rows that have a made row as near as their fifth-nearest
 *     held-out one (Naeem et al. 2020), by the choices in which rows differ
 * @param boosted what boosted trees say
 */
public record Synthesized(
        Fidelity fidelity,
        double auc,
        double aucError,
        double nearestLearned,
        double nearestHeldOut,
        double membershipAuc,
        double coverage,
        BoostedFigures boosted) {}
