package dev.assay.judge;

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
import java.util.Map;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What is said of one batch's metric: what it is, and what is usual. */
final class BatchWording {

    /** What a check's share or count is of, and what to do when it is unusual. */
    private record Words(String what, String advice) {}

    private static final Map<String, Words> WORDS =
            Map.ofEntries(
                    Map.entry(
                            "volume",
                            new Words("rows", "Look for a feed that was cut off or sent twice.")),
                    Map.entry(
                            "duplicates",
                            new Words(
                                    "of the rows repeat an earlier row",
                                    "Look for rows that were delivered or joined twice.")),
                    Map.entry(
                            "key-violations",
                            new Words(
                                    "of the rows have the key of an earlier row",
                                    "Look for rows that were delivered or joined twice.")),
                    Map.entry(
                            "completeness",
                            new Words(
                                    "of the rows have no value",
                                    "Find out which feed stopped filling it.")),
                    Map.entry(
                            "stand-ins",
                            new Words(
                                    "of the values stand for \"no value\" (such as N/A, null or -)",
                                    "Deliver empty cells instead, or declare these texts under"
                                            + " missing.")),
                    Map.entry(
                            "parse-errors",
                            new Words(
                                    "of the values are not of the accepted type",
                                    "Fix the export's format (decimal comma, date order, stray"
                                            + " text).")),
                    Map.entry(
                            "semantic-type",
                            new Words(
                                    "of the values are what nearly all accepted ones are",
                                    "Look for values of another column, or check digits that are"
                                            + " wrong.")),
                    Map.entry(
                            "padding",
                            new Words(
                                    "of the values have a blank at either end",
                                    "Trim them in the export: joins miss them.")),
                    Map.entry(
                            "top-value",
                            new Words(
                                    "of the values are one value beyond its usual share",
                                    "Look for a default that is stuck, or one actor that floods"
                                            + " the log.")),
                    Map.entry(
                            "known-values",
                            new Words(
                                    "of the values are among the most frequent accepted ones",
                                    "Look for a lost segment, or for keys that were renamed.")),
                    Map.entry(
                            "new-values",
                            new Words(
                                    "of the different values were never there before",
                                    "Look for misspelt, padded or re-keyed values.")),
                    Map.entry(
                            "rare-letters",
                            new Words(
                                    "of the letters stand beside letters that they hardly ever"
                                            + " stand beside",
                                    "Look for misspelt, garbled or prefixed texts.")),
                    Map.entry(
                            "distinctness",
                            new Words(
                                    "times as many different values as the rows let expect",
                                    "Look for misspelt or merged values.")),
                    Map.entry(
                            "time-gap",
                            new Words(
                                    "hours after the batch before",
                                    "Look for a delivery that is missing, or a clock that is"
                                            + " wrong.")),
                    Map.entry(
                            "numeric-drift",
                            new Words(
                                    "the numbers",
                                    "Check the unit, the currency and the sign of the source.")),
                    Map.entry(
                            "categorical-drift",
                            new Words(
                                    "the shares of the values",
                                    "Check spelling, encoding and mapping of the values.")),
                    Map.entry(
                            "vanished-categories",
                            new Words(
                                    "values that are missing altogether",
                                    "Look for a segment that was lost.")),
                    Map.entry(
                            "pattern-drift",
                            new Words(
                                    "the shapes of the values",
                                    "Check how the values are written (letters, digits,"
                                            + " encoding).")),
                    Map.entry(
                            "length-drift",
                            new Words(
                                    "the lengths of the texts",
                                    "Look for texts that are cut off or joined.")),
                    Map.entry(
                            "time-drift",
                            new Words(
                                    "the hours of the day",
                                    "Look for another time zone, or hours that are missing.")));

    private final DatasetSpec spec;
    private final Bins bins;

    BatchWording(DatasetSpec spec, Bins bins) {
        this.spec = spec;
        this.bins = bins;
    }

    /** What a check's share is of. */
    static String what(String check) {
        return WORDS.get(check).what();
    }

    /** What to do about a check's finding. */
    static String advice(String check) {
        return (WORDS.containsKey(check)
                        ? WORDS.get(check).advice()
                        : "Look for a broken join, rows sorted apart, or a column that was"
                                + " shifted or shuffled.")
                + " If the data is right, accept it with mvn assay:accept"
                + " -Dassay.acceptFindings.";
    }

    /**
     * What is said of a reading.
     *
     * @param observed the batch's number, in the check's unit
     * @param expected the usual one
     */
    record Said(String what, double observed, double expected) {}

    /** The batch's value, and the usual ones. */
    Said of(Past past, BatchSummary batch, Reading reading) {
        String check = reading.metric().check();
        String what = what(check);
        switch (reading.metric().unit()) {
            case DISTANCE:
                return check.equals("vanished-categories")
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
                        centre(reading));
        }
    }

    private static double centre(Reading reading) {
        return reading.metric().unit().of(reading.usual().centre());
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
                one * centre(reading));
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
                    centre(reading));
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
                centre(reading));
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
            case "numeric-drift":
                counts = ColumnSummary::numbers;
                name = bin -> Wording.numberBin(spec, of, bin);
                break;
            case "length-drift":
                counts = ColumnSummary::lengths;
                name = bin -> Wording.lengthBin(of, bin);
                break;
            case "time-drift":
                counts = ColumnSummary::hours;
                name = bin -> "times from " + bin + ":00 to " + bin + ":59";
                break;
            case "pattern-drift":
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
                what(reading.metric().check())
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
