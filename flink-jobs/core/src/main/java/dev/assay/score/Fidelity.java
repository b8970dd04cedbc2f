package dev.assay.score;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import dev.assay.document.Nullable;

/**
 * How like accepted rows the generator's are. Each figure stands beside that of accepted rows the
 * generator learned from, against the same held-out ones: no generator is better than that but by
 * chance.
 *
 * @param rows generated, and compared
 * @param shapes mean over columns of {@code 1 - TV}, the total variation distance between shares of
 *     classes; 1 is equal
 * @param acceptedShapes of accepted rows
 * @param pairs mean over pairs of columns of {@code 1 - TV} of their joint shares
 * @param acceptedPairs of accepted rows
 * @param rare categories in at least 30 rows and at most a twentieth of them
 * @param covered those whose generated share is between half and twice the accepted one
 * @param target the category that is best known from the other columns; null where there is none
 * @param learnedFromReal macro F1 of the target on held-out rows by a network that learned it from
 *     accepted rows
 * @param learnedFromGenerated the same learned from generated rows
 * @see <a href="https://docs.sdv.dev/sdmetrics">SDMetrics</a>, whose TVComplement and
 *     ContingencySimilarity these are
 * @see <a href="https://doi.org/10.48550/arXiv.1706.02633">Esteban et al. (2017)</a>, for training
 *     on synthetic and testing on real rows
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record Fidelity(
        int rows,
        double shapes,
        double acceptedShapes,
        double pairs,
        double acceptedPairs,
        int rare,
        int covered,
        @Nullable String target,
        double learnedFromReal,
        double learnedFromGenerated) {}
