package dev.assay.judge;

import dev.assay.catalogue.KnownCheck;
import dev.assay.profile.BatchSummary;
import dev.assay.profile.BatchSummary.ColumnSummary;
import dev.assay.profile.Bins;
import dev.assay.profile.Bins.ColumnBins;
import dev.assay.profile.Bins.Grain;
import dev.assay.profile.Bins.Pair;
import dev.assay.series.Distances;
import dev.assay.series.Metric.Tail;
import dev.assay.series.Metric.Unit;
import dev.assay.series.Past;
import dev.assay.series.Reading;
import dev.assay.series.Share;
import dev.assay.spec.DatasetSpec;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What is said of one batch's metric: what it is, and what is usual. */
final class BatchWording {

    private final DatasetSpec spec;
    private final Bins bins;

    BatchWording(DatasetSpec spec, Bins bins) {
        this.spec = spec;
        this.bins = bins;
    }

    /**
     * What is said of a reading.
     *
     * @param observed the batch's number, in the check's unit
     * @param expected the end of the usual ones that it went past
     */
    record Said(String what, double observed, double expected) {}

    /** The batch's value, and the usual ones. */
    Said of(Past past, BatchSummary batch, Reading reading) {
        KnownCheck check = reading.metric().check();
        String what = CheckWords.what(check);
        switch (reading.metric().unit()) {
            case DISTANCE:
                return check == KnownCheck.VANISHED_CATEGORIES
                        ? vanished(past, batch, reading)
                        : moved(past, batch, reading);
            case RATIO:
                return different(batch, reading);
            default:
                return new Said(
                        number(reading.metric().unit(), reading.shown())
                                + " "
                                + what
                                + usual(reading),
                        reading.shown(),
                        bound(reading));
        }
    }

    /** The end of what is usual that the reading went past, as the sentence says it. */
    private static double bound(Reading reading) {
        return switch (reading.metric().tail()) {
            case UPPER -> reading.greatest();
            case LOWER -> reading.least();
            case BOTH ->
                    reading.value() < reading.usual().centre()
                            ? reading.least()
                            : reading.greatest();
        };
    }

    /** A ratio is told as counts. */
    private static Said different(BatchSummary batch, Reading reading) {
        long now = batch.columns().get(reading.metric().column()).distinct();
        double one = now / reading.shown();
        return new Said(
                Wording.count(now)
                        + " different values; usual for so many rows is "
                        + Wording.count(Math.round(one * reading.least()))
                        + " to "
                        + Wording.count(Math.round(one * reading.greatest()))
                        + history(reading),
                now,
                one * bound(reading));
    }

    /** How well one column tells the other. */
    Said association(Pair pair, Reading reading) {
        if (reading.metric().tail() == Tail.UPPER) {
            return new Said(
                    Wording.percent(reading.shown())
                            + " of the pairs of '"
                            + pair.determinant()
                            + "' and '"
                            + pair.dependent()
                            + "' never stood in one row before"
                            + usual(reading),
                    reading.shown(),
                    bound(reading));
        }
        String kind = pair.grain() == Grain.VALUE ? "" : "what kind of value is in ";
        String by = pair.grain() == Grain.KIND ? "the kind of value in " : "";
        String told =
                pair.determinant().equals(pair.dependent())
                        ? "of the values of '" + pair.dependent() + "' occur again"
                        : by
                                + "'"
                                + pair.determinant()
                                + "' tells "
                                + kind
                                + "'"
                                + pair.dependent()
                                + "' right";
        String share = Wording.percent(reading.shown());
        boolean alone = pair.determinant().equals(pair.dependent());
        return new Said(
                (alone ? share + " " + told : told + " in " + share + " of the rows")
                        + usual(reading),
                reading.shown(),
                bound(reading));
    }

    private static String usual(Reading reading) {
        Unit unit = reading.metric().unit();
        String range =
                switch (reading.metric().tail()) {
                    case UPPER -> "at most " + number(unit, reading.greatest());
                    case LOWER -> "at least " + number(unit, reading.least());
                    case BOTH ->
                            number(unit, reading.least())
                                    + " to "
                                    + number(unit, reading.greatest());
                };
        return "; usual is " + range + history(reading);
    }

    private static String history(Reading reading) {
        return " ("
                + Wording.count(reading.usual().history())
                + (reading.weekday()
                        ? " accepted batches of the same weekday)"
                        : " accepted batches)");
    }

    private static String number(Unit unit, double value) {
        switch (unit) {
            case SHARE:
                return Wording.percent(value);
            case COUNT:
                return Wording.count(Math.round(value));
            default:
                return Wording.effect(value);
        }
    }

    /** Which values there are none of, the most frequent first. */
    private Said vanished(Past past, BatchSummary batch, Reading reading) {
        int column = reading.metric().column();
        ColumnBins of = bins.columns().get(column);
        List<Long> now = batch.columns().get(column).categories();
        List<Long> all = Comparison.total(past.batches(), column, ColumnSummary::categories);
        List<Integer> gone =
                IntStream.range(0, of.categories().size())
                        .filter(i -> now.get(i) == 0)
                        .boxed()
                        .toList();
        long rows = gone.stream().mapToLong(all::get).sum();
        double before = new Share(rows, Distances.sum(all)).value();
        String names =
                gone.stream()
                        .limit(3)
                        .map(i -> Wording.name(spec, of.name(), of.categories(), i, ""))
                        .collect(Collectors.joining(", "));
        return new Said(
                Wording.count(gone.size())
                        + " usual values are missing altogether, such as "
                        + names
                        + "; before they were "
                        + Wording.percent(before)
                        + history(reading),
                0,
                before);
    }

    /** The bin that moved most. */
    private Said moved(Past past, BatchSummary batch, Reading reading) {
        int column = reading.metric().column();
        ColumnBins of = bins.columns().get(column);
        Function<ColumnSummary, List<Long>> counts;
        IntFunction<String> name;
        switch (reading.metric().check()) {
            case NUMERIC_DRIFT:
                counts = ColumnSummary::numbers;
                name = bin -> Wording.numberBin(spec, of, bin);
                break;
            case LENGTH_DRIFT:
                counts = ColumnSummary::lengths;
                name = bin -> Wording.lengthBin(of, bin);
                break;
            case TIME_DRIFT:
                counts = ColumnSummary::hours;
                name = bin -> "times from " + bin + ":00 to " + bin + ":59";
                break;
            case PATTERN_DRIFT:
                counts = ColumnSummary::patterns;
                name = bin -> Wording.name(spec, "", of.patterns(), bin, "other shapes");
                break;
            default:
                counts = ColumnSummary::categories;
                name = bin -> Wording.name(spec, of.name(), of.categories(), bin, "other values");
                break;
        }
        List<Long> all = Comparison.total(past.batches(), column, counts);
        List<Long> now = counts.apply(batch.columns().get(column));
        int bin = Distances.mostMoved(all, now);
        double after = new Share(now.get(bin), Distances.sum(now)).value();
        double before = new Share(all.get(bin), Distances.sum(all)).value();
        return new Said(
                CheckWords.what(reading.metric().check())
                        + " differ by "
                        + Wording.effect(reading.shown())
                        + ", most of all "
                        + name.apply(bin)
                        + " with "
                        + Wording.percent(after)
                        + " instead of "
                        + Wording.percent(before)
                        + usual(reading),
                after,
                before);
    }
}
