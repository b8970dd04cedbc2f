package dev.assay.series;

import dev.assay.batch.BatchSummary;
import dev.assay.batch.Bins;
import dev.assay.batch.Bins.ColumnBins;
import dev.assay.batch.ColumnSummary;
import dev.assay.catalogue.KnownCheck;
import dev.assay.profile.state.Steps;
import dev.assay.series.spread.Distances;
import dev.assay.series.spread.Share;
import dev.assay.series.spread.Strays;
import dev.assay.series.spread.Tail;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToLongFunction;

/** All metrics of batches that are counted into the same bins. */
public final class Metrics {

    private static final double SHARE_FLOOR = 0.01;

    /** A new value of one row in a thousand is no news. */
    private static final double VALUES_FLOOR = 0.03;

    private static final double LETTERS_FLOOR = 0.003;
    private static final double DISTINCT_FLOOR = 0.02;
    private static final double DISTANCE_FLOOR = 0.01;
    private static final double SURPRISE_FLOOR = 0.5;
    private static final double GAP_FLOOR = 0.1;
    private static final double STEPS_FLOOR = 0.3;

    /** Values that are in no order step back as often as they step on. */
    private static final double IN_ORDER = 0.25;

    /** Fewer neighbours that are alike are no runs. */
    private static final double IN_RUNS = 0.05;

    private Metrics() {}

    /**
     * Those of the batch and of each column.
     *
     * @param accepted batches, which say whether each has its values in one bin
     * @param courses how each column runs by itself
     */
    public static List<BatchMetric> of(
            Bins bins, List<BatchSummary> accepted, List<Course> courses) {
        List<BatchMetric> all = new ArrayList<>();
        all.add(CountMetric.of(accepted));
        all.add(rows(KnownCheck.DUPLICATES, BatchSummary::repeated));
        all.add(rows(KnownCheck.KEY_VIOLATIONS, BatchSummary::repeatedKeys));
        for (int i = 0; i < bins.columns().size(); i++) {
            shares(i, bins.columns().get(i), courses.get(i), all);
            steps(i, accepted, all);
            shapes(i, bins.columns().get(i), courses.get(i), accepted, all);
        }
        return all;
    }

    private static BatchMetric rows(KnownCheck check, ToLongFunction<BatchSummary> count) {
        return new ShareMetric(
                check,
                -1,
                Tail.UPPER,
                SHARE_FLOOR,
                b -> new Share(Math.min(count.applyAsLong(b), b.rows()), b.rows()));
    }

    /**
     * The share of letters that stand beside letters they hardly ever stand beside; of as many as
     * there are values, because the letters of a value come together.
     */
    public static Share rareLetters(BatchSummary batch, int column) {
        ColumnSummary c = batch.columns().get(column);
        if (c.letters() == 0) {
            return new Share(0, 0);
        }
        long values = batch.rows() - c.missing();
        return new Share(
                Math.round((double) c.rareLetters() / c.letters() * values),
                values,
                batch.effectOfForm(column));
    }

    private static void shares(int i, ColumnBins column, Course course, List<BatchMetric> all) {
        all.add(
                new ShareMetric(
                        KnownCheck.COMPLETENESS,
                        i,
                        Tail.UPPER,
                        SHARE_FLOOR,
                        b -> new Share(b.columns().get(i).missing(), b.rows())));
        all.add(values(KnownCheck.STAND_INS, i, Tail.UPPER, SHARE_FLOOR, ColumnSummary::standIns));
        all.add(
                values(
                        KnownCheck.PARSE_ERRORS,
                        i,
                        Tail.UPPER,
                        SHARE_FLOOR,
                        ColumnSummary::parseErrors));
        all.add(values(KnownCheck.PADDING, i, Tail.UPPER, SHARE_FLOOR, ColumnSummary::padded));
        if (column.meaning() != null) {
            all.add(
                    values(
                            KnownCheck.SEMANTIC_TYPE,
                            i,
                            Tail.LOWER,
                            SHARE_FLOOR,
                            ColumnSummary::meant));
        }
        if (course != Course.TURNS) {
            all.add(
                    values(
                            KnownCheck.TOP_VALUE,
                            i,
                            Tail.UPPER,
                            VALUES_FLOOR,
                            ColumnSummary::risen));
        }
        all.add(new DistinctMetric(i, DISTINCT_FLOOR));
        all.add(
                new ShareMetric(
                        KnownCheck.DISTINCTNESS, i, Tail.UPPER, SHARE_FLOOR, b -> repeats(b, i)));
        if (column.sensitive()) {
            // No value of it is kept that others could be compared with.
            return;
        }
        if (course != Course.STEADY) {
            return;
        }
        all.add(
                values(
                        KnownCheck.KNOWN_VALUES,
                        i,
                        Tail.LOWER,
                        VALUES_FLOOR,
                        ColumnSummary::familiar));
        all.add(
                new ShareMetric(
                        KnownCheck.NEW_VALUES,
                        i,
                        Tail.UPPER,
                        SHARE_FLOOR,
                        b -> new Share(b.columns().get(i).novel(), b.columns().get(i).compared())));
        all.add(
                new ShareMetric(
                        KnownCheck.RARE_LETTERS,
                        i,
                        Tail.UPPER,
                        LETTERS_FLOOR,
                        b -> rareLetters(b, i)));
    }

    /**
     * How a column goes from row to row; only where its rows come in an order, or in runs, by
     * themselves.
     */
    private static void steps(int i, List<BatchSummary> accepted, List<BatchMetric> all) {
        Steps total =
                accepted.stream()
                        .map(batch -> batch.columns().get(i).steps())
                        .reduce(Steps.EMPTY, Steps::plus);
        double back = new Share(total.back(), total.neighbours()).value();
        double alike = new Share(total.alike(), total.neighbours()).value();
        if (total.neighbours() > 0 && Math.min(back, 1 - alike - back) < IN_ORDER) {
            all.add(step(KnownCheck.ROW_ORDER, i, Steps::back));
        }
        if (alike > IN_RUNS) {
            all.add(step(KnownCheck.RUNS, i, Steps::alike));
        }
    }

    private static BatchMetric step(KnownCheck check, int i, ToLongFunction<Steps> count) {
        return new ShareMetric(
                check,
                i,
                Tail.BOTH,
                SHARE_FLOOR,
                batch -> {
                    Steps steps = batch.columns().get(i).steps();
                    return new Share(count.applyAsLong(steps), steps.neighbours());
                });
    }

    /** A share of the values that are there. */
    private static BatchMetric values(
            KnownCheck check, int i, Tail tail, double floor, ToLongFunction<ColumnSummary> count) {
        return new ShareMetric(
                check,
                i,
                tail,
                floor,
                batch -> {
                    ColumnSummary column = batch.columns().get(i);
                    long present = batch.rows() - column.missing();
                    return new Share(
                            Math.min(count.applyAsLong(column), present),
                            present,
                            check.comparesValues() ? batch.effect(i) : 1);
                });
    }

    private static void shapes(
            int i,
            ColumnBins column,
            Course course,
            List<BatchSummary> accepted,
            List<BatchMetric> all) {
        Strays strays = Strays.of(i, column.type().isTemporal(), accepted);
        if ((course == Course.GOES_ON || column.type().isTemporal())
                && !strays.fallTogether(accepted)) {
            all.add(
                    new ShareMetric(
                            KnownCheck.STRAY_VALUES, i, Tail.UPPER, SHARE_FLOOR, strays::share));
        }
        if (course == Course.GOES_ON) {
            all.add(new ProgressMetric(i, STEPS_FLOOR));
        } else if (course == Course.TURNS) {
            Function<ColumnSummary, List<Long>> values =
                    column.categories().isEmpty()
                            ? ColumnSummary::numbers
                            : ColumnSummary::categories;
            KnownCheck check =
                    column.categories().isEmpty()
                            ? KnownCheck.NUMERIC_DRIFT
                            : KnownCheck.CATEGORICAL_DRIFT;
            all.add(new PurityMetric(check, i, values));
        } else {
            steady(i, column, accepted, all);
        }
        if (column.clocked()) {
            clocked(i, accepted, all);
        }
    }

    private static void steady(
            int i, ColumnBins column, List<BatchSummary> accepted, List<BatchMetric> all) {
        if (!column.edges().isEmpty()) {
            ordered(KnownCheck.NUMERIC_DRIFT, i, ColumnSummary::numbers, accepted, all);
        }
        if (!column.categories().isEmpty()) {
            named(KnownCheck.CATEGORICAL_DRIFT, i, ColumnSummary::categories, accepted, all);
            all.add(new VanishedMetric(i, SURPRISE_FLOOR));
        }
        if (!column.patterns().isEmpty()) {
            named(KnownCheck.PATTERN_DRIFT, i, ColumnSummary::patterns, accepted, all);
        }
        if (!column.lengths().isEmpty()) {
            ordered(KnownCheck.LENGTH_DRIFT, i, ColumnSummary::lengths, accepted, all);
        }
    }

    private static void clocked(int i, List<BatchSummary> accepted, List<BatchMetric> all) {
        ordered(KnownCheck.TIME_DRIFT, i, ColumnSummary::hours, accepted, all);
        all.add(GapMetric.of(i, GAP_FLOOR, accepted));
    }

    /** Values that another row of the batch has as well, but for one each. */
    private static Share repeats(BatchSummary batch, int column) {
        ColumnSummary c = batch.columns().get(column);
        long present = batch.rows() - c.missing();
        return new Share(Math.max(0, present - c.distinct()), present);
    }

    private static void ordered(
            KnownCheck check,
            int i,
            Function<ColumnSummary, List<Long>> bins,
            List<BatchSummary> accepted,
            List<BatchMetric> all) {
        if (Course.turns(accepted, i, bins)) {
            all.add(new PurityMetric(check, i, bins));
            return;
        }
        all.add(new BinMetric(check, i, SURPRISE_FLOOR, bins, true));
        all.add(new ShapeMetric(check, i, DISTANCE_FLOOR, bins, Distances::kolmogorovSmirnov, 0));
        all.add(new ShapeMetric(check, i, DISTANCE_FLOOR, bins, Distances::wasserstein, 0));
    }

    private static void named(
            KnownCheck check,
            int i,
            Function<ColumnSummary, List<Long>> bins,
            List<BatchSummary> accepted,
            List<BatchMetric> all) {
        if (Course.turns(accepted, i, bins)) {
            all.add(new PurityMetric(check, i, bins));
            return;
        }
        all.add(new BinMetric(check, i, SURPRISE_FLOOR, bins, false));
        all.add(
                new ShapeMetric(
                        check,
                        i,
                        DISTANCE_FLOOR,
                        bins,
                        Distances::jensenShannon,
                        Distances.JENSEN_SHANNON_CHANCE));
    }
}
