package dev.assay.judge.check;

import dev.assay.batch.Bins;
import dev.assay.batch.Bins.ColumnBins;
import dev.assay.catalogue.KnownCheck;
import dev.assay.declare.ColumnType;
import dev.assay.declare.DatasetSpec;
import dev.assay.declare.view.View;
import dev.assay.document.Nullable;
import dev.assay.finding.Message;
import dev.assay.judge.decide.Candidate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Which checks say something of a view. Its numbers were worked out by Assay: how they are written,
 * in which order they come, and whether two rows are equal, says nothing; and a count or a share is
 * a number even where it has few values, and no name that may be missing.
 */
public final class ViewChecks {

    private static final Set<KnownCheck> OF_ALL =
            EnumSet.of(
                    KnownCheck.SCHEMA,
                    KnownCheck.VOLUME,
                    KnownCheck.COMPLETENESS,
                    KnownCheck.NUMERIC_DRIFT,
                    KnownCheck.ASSOCIATION,
                    KnownCheck.COMBINED_EVIDENCE,
                    KnownCheck.ROW_ANOMALIES,
                    KnownCheck.TWO_SAMPLE,
                    KnownCheck.COHERENCE);

    private static final Set<KnownCheck> OF_NAMES =
            EnumSet.of(
                    KnownCheck.CATEGORICAL_DRIFT,
                    KnownCheck.TOP_VALUE,
                    KnownCheck.KNOWN_VALUES,
                    KnownCheck.NEW_VALUES,
                    KnownCheck.VANISHED_CATEGORIES);

    /** Columns of events each of which shows what one kind of actor does. */
    private static final List<String> TOLD =
            List.of("user_equal_gaps", "item_crowd", "session_users", "soon_again");

    private ViewChecks() {}

    /** Whether a check is worth being made of a dataset, whatever its columns are. */
    static boolean isApt(DatasetSpec spec, KnownCheck check) {
        return spec.view().isEmpty() || !check.isTested() || OF_ALL.contains(check);
    }

    /**
     * Whether a check is worth being made.
     *
     * @param column that it is of, or null
     */
    public static boolean isApt(
            DatasetSpec spec, Bins bins, @Nullable String column, KnownCheck check) {
        if (isApt(spec, check)) {
            return true;
        }
        // The names of the keys are judged where they come from.
        return OF_NAMES.contains(check)
                && !spec.columns().containsValue(column)
                && bins.columns().stream()
                        .filter(bin -> bin.name().equals(column))
                        .map(ColumnBins::type)
                        .anyMatch(
                                type -> type == ColumnType.CATEGORICAL || type == ColumnType.TEXT);
    }

    private static String advice(View view, @Nullable String column) {
        String own =
                view == View.ACTIONS && column != null && TOLD.contains(column) ? "." + column : "";
        return "view." + view.word() + own + ".advice";
    }

    /** A difference of a view with what to look for in it: nobody wrote its numbers wrongly. */
    public static Candidate advised(DatasetSpec spec, Candidate candidate) {
        return spec.view()
                .map(view -> Message.of(advice(view.view(), candidate.subject().column())))
                .map(
                        advice ->
                                candidate.subject().batch() == null
                                        ? advice
                                        : Message.of("file.advice", advice))
                .map(candidate::advising)
                .orElse(candidate);
    }
}
