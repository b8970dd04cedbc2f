package dev.assay.audit;

import dev.assay.declare.ColumnType;
import dev.assay.declare.DatasetSpec;
import dev.assay.declare.format.HowRead;
import dev.assay.evidence.Evidence;
import dev.assay.history.Entry;
import dev.assay.judge.Acceptance;
import dev.assay.judge.rule.RuleCheck;
import dev.assay.profile.ColumnProfile;
import dev.assay.score.TrainingCurves;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * One dataset of an audit. Values of its sensitive columns are masked when it is made. Of one whose
 * statistics are published with noise, nothing that was measured is in it.
 *
 * @param spec its declaration
 * @param seconds per stage; varies from run to run and decides nothing
 * @param today what was measured, or null when the data could not be read
 * @param accepted what the baseline holds, or null when there is none
 * @param fault why the data could not be read, or null
 * @param curves how the training of the accepted networks went
 * @param history what was accepted and audited before, the oldest first
 * @param read how its files were read, or null where nothing was found out
 */
public record DatasetAudit(
        DatasetSpec spec,
        Map<String, Double> seconds,
        Evidence today,
        Evidence accepted,
        String fault,
        TrainingCurves curves,
        List<Entry> history,
        HowRead read) {

    /** One of which nothing was found out of how it is read. */
    public DatasetAudit(
            DatasetSpec spec,
            Map<String, Double> seconds,
            Evidence today,
            Evidence accepted,
            String fault,
            TrainingCurves curves,
            List<Entry> history) {
        this(spec, seconds, today, accepted, fault, curves, history, null);
    }

    public DatasetAudit {
        seconds = new TreeMap<>(seconds);
        boolean isShown = !spec.withholds();
        today = today == null || !isShown ? null : Masking.evidence(spec, today);
        accepted = accepted == null || !isShown ? null : Masking.evidence(spec, accepted);
        curves = isShown ? curves : TrainingCurves.NONE;
        history = isShown ? List.copyOf(history) : List.of();
        read = isShown ? read : null;
    }

    /** The same, declared otherwise. */
    public DatasetAudit with(DatasetSpec other) {
        return new DatasetAudit(other, seconds, today, accepted, fault, curves, history, read);
    }

    /**
     * A column of today as it may be shown: without values, shapes and ends of ranges that few rows
     * hold, unless anybody may read it.
     */
    public ColumnProfile shown(ColumnProfile column) {
        return spec.open().containsKey(column.name()) ? column : column.anonymous();
    }

    /** Columns that are sensitive by now, and of which the baseline has values. */
    public List<String> exposed() {
        return accepted == null ? List.of() : Acceptance.exposed(spec, accepted);
    }

    /** Its key in every report. */
    public String name() {
        return spec.name();
    }

    /** Today's rows, or null when the data could not be read. */
    public Long rows() {
        return today == null ? null : today.profile().rows();
    }

    /** Bytes of today's files, or null when the data could not be read. */
    public Long bytes() {
        return today == null ? null : today.profile().bytes();
    }

    /** A column's type: declared, else accepted with the baseline, else what its values show. */
    public ColumnType type(String column) {
        return RuleCheck.type(spec, today.bins(), today.profile().column(column));
    }
}
