package dev.assay.batch;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.assay.batch.Bins.ColumnBins;
import dev.assay.document.Nullable;
import dev.assay.profile.ColumnProfile;
import dev.assay.profile.state.Steps;
import java.util.List;

/**
 * A column's counts in a batch, in parts. Each part knows how it is counted.
 *
 * @param faults cells that look like faults
 * @param values which values there are
 * @param pairs letters side by side
 * @param span from when to when the times are
 * @param range where its numbers or times lie
 * @param bins how many values are in each bin
 * @param steps how it goes from row to row
 */
public record ColumnSummary(
        @JsonUnwrapped FaultCounts faults,
        @JsonUnwrapped ValueCounts values,
        @JsonUnwrapped LetterCounts pairs,
        @JsonUnwrapped TimeSpan span,
        @JsonUnwrapped NumberSpan range,
        @JsonUnwrapped BinCounts bins,
        @JsonUnwrapped Steps steps) {

    /**
     * Of a column of a batch.
     *
     * @param independent {@link Groups#independent}
     * @param written {@link Groups#different}
     */
    static ColumnSummary of(
            ColumnProfile c, ColumnBins b, Vocabulary known, long independent, long written) {
        return new ColumnSummary(
                FaultCounts.of(c, b),
                ValueCounts.of(c, b, known, independent, written),
                LetterCounts.of(c, b, known),
                TimeSpan.of(c, b),
                NumberSpan.of(c, b),
                BinCounts.of(c, b),
                c.steps());
    }

    /** The same from and to other times, without its hours of the day. */
    public ColumnSummary coarse(TimeSpan other) {
        return new ColumnSummary(faults, values, pairs, other, range, bins.withoutHours(), steps);
    }

    /** The same, as if nothing were known of its values but how many there are. */
    public ColumnSummary uncounted() {
        return new ColumnSummary(
                faults,
                values,
                new LetterCounts(0, 0),
                span,
                NumberSpan.NONE,
                bins.empty(),
                Steps.EMPTY);
    }

    /** How many times were counted by their hours. */
    public long times() {
        return hours().stream().mapToLong(Long::longValue).sum();
    }

    /** Cells without a value. */
    public long missing() {
        return faults.missing();
    }

    /** Values that are not of the accepted type. */
    public long parseErrors() {
        return faults.parseErrors();
    }

    /** Texts that usually stand for "no value". */
    public long standIns() {
        return faults.standIns();
    }

    /** Values with a blank at either end. */
    public long padded() {
        return faults.padded();
    }

    /** Different values. */
    public long distinct() {
        return values.distinct();
    }

    /** Occurrences of one value beyond its share in the other batches. */
    public long risen() {
        return values.risen();
    }

    /** Occurrences of the values that are the most frequent of all batches. */
    public long familiar() {
        return values.familiar();
    }

    /** Values that mean what nearly all accepted values mean. */
    public long meant() {
        return values.meant();
    }

    /** Values that no other batch has, of those that were compared. */
    public long novel() {
        return values.novel();
    }

    /** Values that were looked for in the other batches. */
    public long compared() {
        return values.compared();
    }

    /** Pairs of letters that hardly occur elsewhere. */
    public long rareLetters() {
        return pairs.rare();
    }

    /** Pairs of letters side by side. */
    public long letters() {
        return pairs.all();
    }

    /** The first time, in seconds since 1970-01-01T00:00Z; null where times are not kept. */
    public @Nullable Long first() {
        return span.first();
    }

    /** The last time, in seconds since 1970-01-01T00:00Z; null where times are not kept. */
    public @Nullable Long last() {
        return span.last();
    }

    /** Values per bin of numbers. */
    public List<Long> numbers() {
        return bins.numbers();
    }

    /** Values per bin of lengths. */
    public List<Long> lengths() {
        return bins.lengths();
    }

    /** Values per category. */
    public List<Long> categories() {
        return bins.categories();
    }

    /** Values per shape. */
    public List<Long> patterns() {
        return bins.patterns();
    }

    /** Times per hour of the day; none where times are not kept. */
    public List<Long> hours() {
        return bins.hours();
    }
}
