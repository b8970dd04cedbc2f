package dev.assay.profile;

import dev.assay.declare.ColumnType;
import dev.assay.profile.state.CellCounts;
import dev.assay.profile.state.Distinct;
import dev.assay.profile.state.Frequent;
import dev.assay.profile.state.LetterPairs;
import dev.assay.profile.state.MinHashes;
import dev.assay.profile.state.Moments;
import dev.assay.profile.state.Place;
import dev.assay.profile.state.Quantiles;
import dev.assay.profile.state.State;
import dev.assay.profile.state.TimesOfDay;
import dev.assay.profile.value.Anonymity;
import dev.assay.scan.CellKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * One column of a dataset.
 *
 * @param name as the header says
 * @param cells what the cells are
 * @param numbers of the cells that read as a number
 * @param quantiles of the same numbers
 * @param times of the cells that read as a date or a time, seconds since 1970-01-01T00:00Z
 * @param clock when the same times are, by the hour
 * @param distinct different values
 * @param known which values there are
 * @param values the most frequent values
 * @param patterns the most frequent shapes: letters become {@code A} or {@code a}, digits {@code
 *     9}, runs one sign
 * @param lengths characters of each value
 * @param letters which letters stand side by side in texts
 * @param places for each {@link CellKind}, where the first such cells are
 */
public record ColumnProfile(
        String name,
        CellCounts cells,
        Moments numbers,
        Quantiles quantiles,
        Quantiles times,
        TimesOfDay clock,
        Distinct distinct,
        MinHashes known,
        Frequent values,
        Frequent patterns,
        Quantiles lengths,
        LetterPairs letters,
        List<List<Place>> places)
        implements State<ColumnProfile> {

    /** Shapes that are kept at most. */
    public static final int PATTERNS = 64;

    public ColumnProfile {
        places = List.copyOf(places);
    }

    /** A column of no rows. */
    public static ColumnProfile empty(String name) {
        return new ColumnProfile(
                name,
                CellCounts.EMPTY,
                Moments.EMPTY,
                Quantiles.EMPTY,
                Quantiles.EMPTY,
                TimesOfDay.EMPTY,
                Distinct.EMPTY,
                MinHashes.EMPTY,
                Frequent.EMPTY,
                Frequent.empty(PATTERNS),
                Quantiles.EMPTY,
                LetterPairs.EMPTY,
                IntStream.range(0, CellKind.values().length)
                        .mapToObj(i -> List.<Place>of())
                        .toList());
    }

    @Override
    public ColumnProfile plus(ColumnProfile o) {
        List<List<Place>> both = new ArrayList<>();
        for (int i = 0; i < places.size(); i++) {
            both.add(Place.first(places.get(i), o.places.get(i)));
        }
        return new ColumnProfile(
                name,
                cells.plus(o.cells),
                numbers.plus(o.numbers),
                quantiles.plus(o.quantiles),
                times.plus(o.times),
                clock.plus(o.clock),
                distinct.plus(o.distinct),
                known.plus(o.known),
                values.plus(o.values),
                patterns.plus(o.patterns),
                lengths.plus(o.lengths),
                letters.plus(o.letters),
                both);
    }

    /** The same column, its places {@code lines} further down. */
    ColumnProfile below(long lines) {
        List<List<Place>> moved =
                places.stream()
                        .map(kind -> kind.stream().map(p -> p.below(lines)).toList())
                        .toList();
        return new ColumnProfile(
                name, cells, numbers, quantiles, times, clock, distinct, known, values, patterns,
                lengths, letters, moved);
    }

    /** Frequent values by their place in order of frequency. */
    private Frequent ranked() {
        TreeMap<String, Long> ranked = new TreeMap<>();
        for (Map.Entry<String, Long> value : values.top(values.size())) {
            ranked.put(String.format(Locale.ROOT, "#%04d", ranked.size() + 1), value.getValue());
        }
        return Frequent.of(values.capacity(), ranked, values.error());
    }

    private List<List<Place>> placesWithoutTexts() {
        return places.stream().map(kind -> kind.stream().map(Place::withoutText).toList()).toList();
    }

    /**
     * The same column without any of its values: no texts, no hashes, which give a value away to
     * anyone who can guess it, and numbers in buckets too wide to tell one. What it says of shares,
     * counts and shapes stays. To it nothing can be added.
     */
    public ColumnProfile withoutValues() {
        Quantiles blurred = quantiles.blurred().grouped(Anonymity.K);
        return new ColumnProfile(
                name,
                cells,
                Moments.of(blurred),
                blurred,
                times.blurred().grouped(Anonymity.K),
                TimesOfDay.EMPTY,
                Distinct.counted(distinctCount()),
                MinHashes.EMPTY,
                ranked().withoutRare(Anonymity.K),
                patterns.withoutRare(Anonymity.K),
                lengths.grouped(Anonymity.K),
                LetterPairs.EMPTY,
                placesWithoutTexts());
    }

    /**
     * The same column without anything that fewer than {@link Anonymity#K} rows hold, which may be
     * committed: no rare value, shape or pair of letters, no end of a range, no text at a place. To
     * it nothing can be added.
     */
    public ColumnProfile anonymous() {
        Quantiles grouped = quantiles.grouped(Anonymity.K);
        Quantiles periods = times.grouped(Anonymity.K);
        return new ColumnProfile(
                name,
                cells,
                grouped.n() == 0
                        ? Moments.EMPTY
                        : numbers.within(grouped.quantile(0), grouped.quantile(1)),
                grouped,
                periods,
                periods.n() == 0 || clock.isEmpty()
                        ? TimesOfDay.EMPTY
                        : clock.within((long) periods.quantile(0), (long) periods.quantile(1)),
                Distinct.counted(distinctCount()),
                known,
                values.withoutRare(Anonymity.K),
                patterns.withoutRare(Anonymity.K),
                lengths.grouped(Anonymity.K),
                letters.withoutRare(Anonymity.K),
                placesWithoutTexts());
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
        if (distinct.isCounted()) {
            return Math.round(distinct.estimate());
        }
        return values.isExact()
                ? values.size()
                : Math.min(
                        cells.present(), Math.max(values.size(), Math.round(distinct.estimate())));
    }

    /** Whether {@link #distinctCount} is no estimate. */
    public boolean isDistinctExact() {
        return distinct.isCounted()
                ? distinctCount() <= Frequent.EMPTY.capacity()
                : values.isExact();
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
