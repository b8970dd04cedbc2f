package dev.assay.profile;

import dev.assay.declare.ColumnType;
import dev.assay.profile.figure.Meaning;
import dev.assay.profile.figure.ValueSpread;
import dev.assay.profile.part.NumberPart;
import dev.assay.profile.part.TextPart;
import dev.assay.profile.part.TimePart;
import dev.assay.profile.part.ValuePart;
import dev.assay.profile.place.Place;
import dev.assay.profile.place.Places;
import dev.assay.profile.state.CellCounts;
import dev.assay.profile.state.Distinct;
import dev.assay.profile.state.Facet;
import dev.assay.profile.state.Frequent;
import dev.assay.profile.state.LetterPairs;
import dev.assay.profile.state.MinHashes;
import dev.assay.profile.state.Moments;
import dev.assay.profile.state.Numbers;
import dev.assay.profile.state.Quantiles;
import dev.assay.profile.state.Steps;
import dev.assay.profile.state.TimesOfDay;
import dev.assay.profile.value.Anonymity;
import dev.assay.profile.value.SemanticType;
import dev.assay.scan.CellKind;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/**
 * One column of a dataset.
 *
 * @param name as the header says
 * @param cells what the cells are
 * @param ofNumbers the cells that read as a number
 * @param ofTimes the cells that read as a date or a time
 * @param ofValues which values there are, and how often
 * @param ofTexts how values are written
 * @param seen where the first cells of each kind are
 * @param steps how it goes from row to row
 */
public record ColumnProfile(
        String name,
        CellCounts cells,
        NumberPart ofNumbers,
        TimePart ofTimes,
        ValuePart ofValues,
        TextPart ofTexts,
        Places seen,
        Steps steps)
        implements Facet<ColumnProfile> {

    /** A column of no rows. */
    public static ColumnProfile empty(String name) {
        return missing(name, 0);
    }

    /** A column of so many rows, none of which has a value. */
    public static ColumnProfile missing(String name, long rows) {
        return new ColumnProfile(
                name,
                CellCounts.missing(rows),
                NumberPart.EMPTY,
                TimePart.EMPTY,
                ValuePart.EMPTY,
                TextPart.EMPTY,
                Places.EMPTY,
                Steps.EMPTY);
    }

    @Override
    public ColumnProfile plus(ColumnProfile o) {
        return new ColumnProfile(
                name,
                cells.plus(o.cells),
                ofNumbers.plus(o.ofNumbers),
                ofTimes.plus(o.ofTimes),
                ofValues.plus(o.ofValues),
                ofTexts.plus(o.ofTexts),
                seen.plus(o.seen),
                steps.plus(o.steps));
    }

    @Override
    public ColumnProfile plus(ColumnProfile o, ColumnProfile before, ColumnProfile sum) {
        return new ColumnProfile(
                name,
                cells.plus(o.cells, before.cells, sum.cells),
                ofNumbers.plus(o.ofNumbers, before.ofNumbers, sum.ofNumbers),
                ofTimes.plus(o.ofTimes, before.ofTimes, sum.ofTimes),
                ofValues.plus(o.ofValues, before.ofValues, sum.ofValues),
                ofTexts.plus(o.ofTexts, before.ofTexts, sum.ofTexts),
                seen.plus(o.seen),
                steps.plus(o.steps));
    }

    @Override
    public void write(DataOutputStream out) throws IOException {
        Numbers.write(out, name);
        cells.write(out);
        ofNumbers.write(out);
        ofTimes.write(out);
        ofValues.write(out);
        ofTexts.write(out);
        seen.write(out);
        steps.write(out);
    }

    /** Reads what {@link #write} wrote. */
    public static ColumnProfile read(DataInputStream in) throws IOException {
        return new ColumnProfile(
                Numbers.text(in),
                CellCounts.read(in),
                NumberPart.read(in),
                TimePart.read(in),
                ValuePart.read(in),
                TextPart.read(in),
                Places.read(in),
                Steps.read(in));
    }

    /** The same column, its places {@code lines} further down. */
    ColumnProfile below(long lines) {
        return new ColumnProfile(
                name, cells, ofNumbers, ofTimes, ofValues, ofTexts, seen.below(lines), steps);
    }

    /**
     * The same column without any of its values: no texts, no hashes, which give a value away to
     * anyone who can guess it, and numbers in buckets too wide to tell one. What it says of shares,
     * counts and shapes stays. To it nothing can be added.
     */
    public ColumnProfile withoutValues() {
        return new ColumnProfile(
                name,
                cells,
                ofNumbers.withoutValues(),
                ofTimes.withoutValues(),
                ofValues.withoutValues(cells.present()),
                ofTexts.withoutValues(),
                seen.withoutTexts(),
                steps);
    }

    /**
     * The same column without anything that fewer than {@link Anonymity#K} rows hold, which may be
     * committed: no rare value, shape or pair of letters, no end of a range, no text at a place. To
     * it nothing can be added.
     */
    public ColumnProfile anonymous() {
        return new ColumnProfile(
                name,
                cells,
                ofNumbers.anonymous(),
                ofTimes.anonymous(),
                ofValues.anonymous(cells.present()),
                ofTexts.anonymous(),
                seen.withoutTexts(),
                steps);
    }

    /** The same column, its values measured otherwise. */
    ColumnProfile with(ValuePart values) {
        return new ColumnProfile(name, cells, ofNumbers, ofTimes, values, ofTexts, seen, steps);
    }

    /** The count, mean, spread and range of the numbers. */
    public Moments numbers() {
        return ofNumbers.moments();
    }

    /** The distribution of the numbers. */
    public Quantiles quantiles() {
        return ofNumbers.quantiles();
    }

    /** The distribution of the times, in seconds since 1970-01-01T00:00Z. */
    public Quantiles times() {
        return ofTimes.quantiles();
    }

    /** When the times are, by the hour. */
    public TimesOfDay clock() {
        return ofTimes.clock();
    }

    /** The sketch of how many values differ; {@link #distinctCount} is their number. */
    public Distinct distinct() {
        return ofValues.distinct();
    }

    /** Which values there are. */
    public MinHashes known() {
        return ofValues.known();
    }

    /** The most frequent values. */
    public Frequent values() {
        return ofValues.frequent();
    }

    /** The most frequent shapes. */
    public Frequent patterns() {
        return ofTexts.patterns();
    }

    /** The distribution of the characters of values. */
    public Quantiles lengths() {
        return ofTexts.lengths();
    }

    /** Which letters stand side by side in texts. */
    public LetterPairs letters() {
        return ofTexts.letters();
    }

    /** Where the first cells of each kind are, in the order of {@link CellKind}. */
    public List<List<Place>> places() {
        return seen.byKind();
    }

    /** The type its values show, over the whole data. */
    public ColumnType inferred() {
        return cells.infer(distinctCount());
    }

    /**
     * Different values: exact while few, otherwise the sketch's estimate, never more than there are
     * values.
     */
    public long distinctCount() {
        return ofValues.count(cells.present());
    }

    /** Whether {@link #distinctCount} is no estimate. */
    public boolean isDistinctExact() {
        return ofValues.isExact(cells.present());
    }

    /** How evenly its values are spread over its rows. */
    public ValueSpread spread() {
        return new ValueSpread(values(), cells.present(), distinctCount());
    }

    /** What nearly all its values mean, where there are enough to know. */
    public Optional<SemanticType> meaning() {
        return Meaning.of(cells, distinctCount(), quantiles());
    }

    /** Share of rows with a value; 1 when there are no rows. */
    public double completeness() {
        return cells.cells() == 0 ? 1 : (double) cells.present() / cells.cells();
    }

    /** Different values over values; 0 when there are none. */
    public double distinctness() {
        return cells.present() == 0 ? 0 : (double) distinctCount() / cells.present();
    }
}
