package dev.assay.judge;

import dev.assay.profile.ColumnProfile;
import dev.assay.profile.Profile;
import dev.assay.series.Share;
import dev.assay.spec.DatasetSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What changed in the dataset as a whole, where its profile says more than its batches. */
final class WholeChecks {

    static final double DUPLICATES_MARGIN = 0.02;
    static final double TOP_VALUE_MARGIN = 0.05;

    /** A column's different values may grow or shrink by this factor. */
    static final double DISTINCTNESS_MARGIN = 0.3;

    /**
     * Distinct values grow with rows, so they are compared only between datasets of about one size.
     */
    private static final double SAME_SIZE = 1.25;

    private final DatasetSpec spec;
    private final Profile today;
    private final Profile accepted;

    WholeChecks(DatasetSpec spec, Profile today, Profile accepted) {
        this.spec = spec;
        this.today = today;
        this.accepted = accepted;
    }

    List<Candidate> candidates() {
        List<Candidate> all = new ArrayList<>();
        all.add(duplicates());
        for (ColumnProfile column : today.columns()) {
            if (accepted.names().contains(column.name())) {
                ColumnProfile before = accepted.column(column.name());
                all.add(topValue(column, before));
                if (ofOneSize()) {
                    all.add(distinctness(column, before));
                }
            }
        }
        return all;
    }

    private Candidate duplicates() {
        Share now = new Share(Math.min(today.rows(), today.rowHashes().repeated()), today.rows());
        Share before =
                new Share(
                        Math.min(accepted.rows(), accepted.rowHashes().repeated()),
                        accepted.rows());
        return new Candidate(
                null,
                null,
                "duplicates",
                now.value(),
                before.value(),
                Math.max(0, now.value() - before.value()),
                DUPLICATES_MARGIN,
                BatchTest.rows(before, now),
                Outcome.FAIL,
                Wording.where(spec, null, null)
                        + ": "
                        + Wording.percent(now.value())
                        + " of rows repeat an earlier row, accepted were "
                        + Wording.percent(before.value()),
                "Look for a file that was delivered or loaded twice.",
                List.of());
    }

    /** The value whose share rose most: a stuck default, a bot, a lost join. */
    private Candidate topValue(ColumnProfile column, ColumnProfile before) {
        String value = "";
        Share most = new Share(0, column.cells().cells());
        Share was = new Share(0, before.cells().cells());
        for (Map.Entry<String, Long> entry : column.values().top(column.values().capacity())) {
            Share now = new Share(entry.getValue(), column.cells().cells());
            Share then = new Share(before.values().count(entry.getKey()), before.cells().cells());
            if (now.value() - then.value() > most.value() - was.value()) {
                value = entry.getKey();
                most = now;
                was = then;
            }
        }
        return new Candidate(
                column.name(),
                null,
                "top-value",
                most.value(),
                was.value(),
                Math.max(0, most.value() - was.value()),
                TOP_VALUE_MARGIN,
                BatchTest.rows(was, most),
                Outcome.FAIL,
                Wording.where(spec, column.name(), null)
                        + ": "
                        + (spec.isSensitive(column.name()) || value.isEmpty()
                                ? "one value"
                                : "'" + value + "'")
                        + " now stands in "
                        + Wording.percent(most.value())
                        + " of rows, accepted were "
                        + Wording.percent(was.value()),
                "Look for a default that is stuck, or one actor that floods the log.",
                List.of());
    }

    private boolean ofOneSize() {
        double ratio = (double) today.rows() / Math.max(1, accepted.rows());
        return ratio < SAME_SIZE && ratio > 1 / SAME_SIZE;
    }

    private Candidate distinctness(ColumnProfile column, ColumnProfile before) {
        long now = column.distinctCount();
        long then = before.distinctCount();
        double effect = Math.abs(Math.log((now + 1.0) / (then + 1.0)));
        // The sketch's standard error is 1.2 % on either side.
        double error = column.values().isExact() && before.values().isExact() ? 0.02 : 0.017;
        double p =
                Math.min(
                        1,
                        2
                                * org.apache.commons.statistics.distribution.NormalDistribution.of(
                                                0, 1)
                                        .survivalProbability(
                                                effect
                                                        / Math.hypot(
                                                                error,
                                                                Math.sqrt(
                                                                        1.0 / (now + 1)
                                                                                + 1.0
                                                                                        / (then
                                                                                                + 1)))));
        return new Candidate(
                column.name(),
                null,
                "distinctness",
                now,
                then,
                effect,
                DISTINCTNESS_MARGIN,
                p,
                Outcome.FAIL,
                Wording.where(spec, column.name(), null)
                        + ": "
                        + Wording.count(now)
                        + " different values, accepted were "
                        + Wording.count(then),
                now > then
                        ? "Look for misspelt, padded or re-keyed values."
                        : "Look for values that were merged or lost.",
                List.of());
    }
}
