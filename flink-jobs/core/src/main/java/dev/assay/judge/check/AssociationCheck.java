package dev.assay.judge.check;

import dev.assay.batch.Dependency;
import dev.assay.catalogue.KnownCheck;
import dev.assay.declare.DatasetSpec;
import dev.assay.finding.Arg;
import dev.assay.finding.Message;
import dev.assay.finding.Outcome;
import dev.assay.finding.Subject;
import dev.assay.judge.compare.Significance;
import dev.assay.judge.decide.Candidate;
import dev.assay.judge.decide.Difference;
import dev.assay.series.spread.Share;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Pairs of columns of which one used to predict the other: a broken join or a shuffled column
 * leaves every column's own statistics as they were, and shows here.
 */
public final class AssociationCheck {

    static final double MARGIN = 0.05;

    /**
     * A column tells another when it is right that much more often than the other's most frequent
     * value is.
     */
    private static final double TELLS = 0.1;

    private static final long FEWEST_ROWS = 200;

    private AssociationCheck() {}

    private record Lost(Dependency accepted, Dependency today) {
        double drop() {
            return accepted.strength() - today.strength();
        }

        boolean involves(String column) {
            return accepted.determinant().equals(column) || accepted.dependent().equals(column);
        }
    }

    /** One candidate a column that explains lost pairs, or one that says that none was lost. */
    public static List<Candidate> candidates(
            DatasetSpec spec, List<Dependency> accepted, List<Dependency> today) {
        List<Lost> pairs = new ArrayList<>();
        for (Dependency before : accepted) {
            boolean tells =
                    before.rows() >= FEWEST_ROWS && before.strength() - before.base() >= TELLS;
            for (Dependency now : today) {
                boolean same =
                        before.determinant().equals(now.determinant())
                                && before.dependent().equals(now.dependent());
                // Fewer repeated determinants make each harder to tell; only like is compared with
                // like.
                if (tells && same && now.rows() >= before.rows() / 2) {
                    pairs.add(new Lost(before, now));
                }
            }
        }
        int tried = pairs.size();
        List<Candidate> candidates = new ArrayList<>();
        while (!pairs.isEmpty()) {
            String blamed = mostLosing(pairs);
            Lost worst =
                    pairs.stream()
                            .filter(pair -> pair.involves(blamed))
                            .max(Comparator.comparingDouble(Lost::drop))
                            .orElseThrow();
            candidates.add(candidate(spec, blamed, worst, tried));
            pairs.removeIf(pair -> pair.involves(blamed));
        }
        return candidates;
    }

    /**
     * The column that takes part in most of what was lost: if one column was shuffled, it is in
     * every such pair.
     */
    private static String mostLosing(List<Lost> pairs) {
        Map<String, Double> lost = new HashMap<>();
        for (Lost pair : pairs) {
            double drop = Math.max(0, pair.drop());
            lost.merge(pair.accepted().determinant(), drop, Double::sum);
            lost.merge(pair.accepted().dependent(), drop, Double::sum);
        }
        return lost.entrySet().stream()
                .max(
                        Map.Entry.<String, Double>comparingByValue()
                                .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                .orElseThrow()
                .getKey();
    }

    /**
     * Rows of one determinant are predicted right or wrong together: they are worth more than one
     * and less than as many as they are; the geometric mean of both is taken.
     */
    private static Share worth(Dependency dependency) {
        double rows = Math.sqrt((double) dependency.rows() * dependency.groups());
        return new Share(Math.round(dependency.strength() * rows), Math.round(rows));
    }

    /**
     * The worst pair of a column.
     *
     * @param tried pairs that it was chosen from; the p-value is corrected for it (Bonferroni)
     */
    private static Candidate candidate(DatasetSpec spec, String column, Lost pair, int tried) {
        Dependency before = pair.accepted();
        Dependency now = pair.today();
        return new Candidate(
                Subject.of(spec.name(), column),
                KnownCheck.ASSOCIATION,
                new Difference(
                        now.strength(),
                        before.strength(),
                        Math.max(0, pair.drop()),
                        MARGIN,
                        Math.min(1, tried * Significance.rows(worth(before), worth(now)))),
                Outcome.FAIL,
                Message.of(
                        "association",
                        Arg.text(now.determinant()),
                        Arg.text(now.dependent()),
                        Arg.share(now.strength()),
                        Arg.share(before.strength())),
                Message.of("association.advice"),
                List.of());
    }
}
