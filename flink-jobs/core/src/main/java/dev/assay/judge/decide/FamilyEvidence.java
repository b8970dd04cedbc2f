package dev.assay.judge.decide;

import dev.assay.catalogue.Family;
import dev.assay.finding.Finding;
import dev.assay.finding.Outcome;
import java.util.Arrays;
import java.util.List;

/**
 * What one kind of evidence says of a dataset.
 *
 * @param family the kind
 * @param checks how many differences were measured
 * @param pValue how likely evidence as strong as this is in any of them if nothing changed; NaN
 *     where there is no chance in them
 * @param failed how many of them fail
 * @param warned how many of them warn
 */
public record FamilyEvidence(Family family, long checks, double pValue, long failed, long warned) {

    /**
     * Of a dataset's findings, in the order of the families; those without any are left out.
     *
     * @see FalseDiscovery#combined
     */
    public static List<FamilyEvidence> of(List<Finding> findings) {
        return Arrays.stream(Family.values())
                .map(family -> of(family, findings))
                .filter(evidence -> evidence.checks > 0)
                .toList();
    }

    private static FamilyEvidence of(Family family, List<Finding> findings) {
        List<Finding> own =
                findings.stream()
                        .filter(f -> f.outcome() != Outcome.NOT_MEASURED && f.family() == family)
                        .toList();
        return new FamilyEvidence(
                family,
                own.size(),
                family == Family.DETERMINISTIC ? Double.NaN : combined(own),
                own.stream().filter(f -> f.outcome() == Outcome.FAIL).count(),
                own.stream().filter(f -> f.outcome() == Outcome.WARN).count());
    }

    private static double combined(List<Finding> findings) {
        return FalseDiscovery.combined(
                findings.stream().mapToDouble(f -> isLarge(f) ? f.pValue() : 1).toArray());
    }

    private static boolean isLarge(Finding f) {
        return f.limit() == null || f.effect() == null || f.effect() >= f.limit();
    }
}
