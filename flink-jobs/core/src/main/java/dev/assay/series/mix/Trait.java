package dev.assay.series.mix;

import dev.assay.batch.BatchSummary;
import dev.assay.batch.Bins;
import dev.assay.batch.Bins.ColumnBins;
import dev.assay.batch.ColumnPair;
import dev.assay.batch.ColumnSummary;
import dev.assay.catalogue.KnownCheck;
import dev.assay.profile.pair.Grain;
import dev.assay.profile.pair.Pair;
import dev.assay.profile.state.Steps;
import dev.assay.series.PairMetrics;
import dev.assay.series.spread.Share;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;

/**
 * One of the shares that a column is known by.
 *
 * @param kind what it is a share of
 * @param bin which bin of its kind, from 0; 0 where there is but one
 * @param of the share in a batch
 */
record Trait(Kind kind, int bin, Function<BatchSummary, Share> of) {

    /** What is counted. */
    enum Kind {
        /** Texts that stand for "no value". */
        STAND_IN(KnownCheck.STAND_INS),
        /** Values that are not of the accepted type. */
        UNREADABLE(KnownCheck.PARSE_ERRORS),
        /** Different values. */
        DISTINCT(KnownCheck.DISTINCTNESS),
        /** Values beyond the usual share of one. */
        RISEN(KnownCheck.TOP_VALUE),
        /** Values that are the most frequent of all batches. */
        FAMILIAR(KnownCheck.KNOWN_VALUES),
        /** Values that no other batch has. */
        NOVEL(KnownCheck.NEW_VALUES),
        /** Numbers of a range. */
        NUMBER(KnownCheck.NUMERIC_DRIFT),
        /** Values of a length. */
        LENGTH(KnownCheck.LENGTH_DRIFT),
        /** Values that are this one. */
        CATEGORY(KnownCheck.CATEGORICAL_DRIFT),
        /** Values of a shape. */
        PATTERN(KnownCheck.PATTERN_DRIFT),
        /** Values that come before the value of the row above. */
        BACK(KnownCheck.ROW_ORDER),
        /** Values that are the same as in the row above. */
        ALIKE(KnownCheck.RUNS),
        /** Rows whose other value this column tells, or is told by. */
        TOLD(KnownCheck.ASSOCIATION),
        /** Pairs of values that no other batch has. */
        NOVEL_PAIR(KnownCheck.ASSOCIATION),
        /** Rows that look as if this value or another were of another row. */
        EXCHANGED(KnownCheck.ASSOCIATION),
        /** Rows that are there once more. */
        REPEATED(KnownCheck.DUPLICATES);

        private final KnownCheck check;

        Kind(KnownCheck check) {
            this.check = check;
        }

        /**
         * Whether it counts how cells go with others of their row or with the row above, and not
         * what they hold. What they hold has rare values that come by themselves; how they go
         * together may hold without exception. How many rows look exchanged is no count, but the
         * likeliest share, which jumps by many rows at once.
         */
        boolean countsOthers() {
            return switch (this) {
                case BACK, ALIKE, TOLD, NOVEL_PAIR, REPEATED -> true;
                default -> false;
            };
        }
    }

    /** The check that looks at this share by itself. */
    KnownCheck check() {
        return kind.check;
    }

    /** All shares of a column, in an order that the bins decide. */
    static List<Trait> of(Bins bins, int column) {
        List<Trait> all = new ArrayList<>();
        ColumnBins known = bins.columns().get(column);
        all.add(values(Kind.STAND_IN, column, ColumnSummary::standIns));
        all.add(values(Kind.UNREADABLE, column, ColumnSummary::parseErrors));
        all.add(values(Kind.DISTINCT, column, ColumnSummary::distinct));
        all.add(values(Kind.RISEN, column, ColumnSummary::risen));
        all.add(values(Kind.FAMILIAR, column, ColumnSummary::familiar));
        all.add(
                new Trait(
                        Kind.NOVEL,
                        0,
                        b -> {
                            ColumnSummary c = b.columns().get(column);
                            return new Share(c.novel(), c.compared());
                        }));
        all.add(step(Kind.BACK, column, Steps::back));
        all.add(step(Kind.ALIKE, column, Steps::alike));
        bins(all, Kind.NUMBER, column, known.edges().size(), 2, ColumnSummary::numbers);
        bins(all, Kind.LENGTH, column, known.lengths().size(), 2, ColumnSummary::lengths);
        bins(all, Kind.CATEGORY, column, known.categories().size(), 1, ColumnSummary::categories);
        bins(all, Kind.PATTERN, column, known.patterns().size(), 1, ColumnSummary::patterns);
        pairs(all, bins, known.name());
        return all;
    }

    /**
     * Shares of whole rows, and those of each column that rows which come twice change.
     *
     * @param asked places of columns, -1 for the rows, and checks of them; what others look at is
     *     left out
     */
    static List<Trait> ofRows(Bins bins, BiPredicate<Integer, KnownCheck> asked) {
        List<Trait> all = new ArrayList<>();
        if (asked.test(-1, KnownCheck.DUPLICATES)) {
            all.add(
                    new Trait(
                            Kind.REPEATED,
                            0,
                            b -> new Share(Math.min(b.repeated(), b.rows()), b.rows())));
        }
        for (int i = 0; i < bins.columns().size(); i++) {
            int column = i;
            Stream.of(
                            values(Kind.DISTINCT, i, ColumnSummary::distinct),
                            step(Kind.BACK, i, Steps::back),
                            step(Kind.ALIKE, i, Steps::alike))
                    .filter(trait -> asked.test(column, trait.check()))
                    .forEach(all::add);
        }
        return all;
    }

    private static void bins(
            List<Trait> all,
            Kind kind,
            int column,
            int bounds,
            int more,
            Function<ColumnSummary, List<Long>> counts) {
        for (int i = 0; bounds > 0 && i < bounds + more; i++) {
            int bin = i;
            all.add(
                    new Trait(
                            kind,
                            bin,
                            b ->
                                    share(
                                            counts.apply(b.columns().get(column)),
                                            bin,
                                            b.effectOfForm(column))));
        }
    }

    private static Share share(List<Long> counts, int bin, double effect) {
        return counts.isEmpty()
                ? new Share(0, 0)
                : new Share(counts.get(bin), counts.stream().mapToLong(n -> n).sum(), effect);
    }

    private static Trait values(Kind kind, int column, ToLongFunction<ColumnSummary> count) {
        return new Trait(
                kind,
                0,
                b -> {
                    ColumnSummary c = b.columns().get(column);
                    long present = b.rows() - c.missing();
                    double effect = kind.check.comparesValues() ? b.effect(column) : 1;
                    return new Share(Math.min(count.applyAsLong(c), present), present, effect);
                });
    }

    private static Trait step(Kind kind, int column, ToLongFunction<Steps> count) {
        return new Trait(
                kind,
                0,
                b -> {
                    Steps steps = b.columns().get(column).steps();
                    return new Share(count.applyAsLong(steps), steps.neighbours());
                });
    }

    private static void pairs(List<Trait> all, Bins bins, String name) {
        for (int i = 0; i < bins.pairs().size(); i++) {
            int at = i;
            Pair pair = bins.pairs().get(i);
            if (!pair.determinant().equals(name) && !pair.dependent().equals(name)
                    || pair.determinant().equals(pair.dependent())
                    || pair.grain() != Grain.VALUE) {
                continue;
            }
            all.add(new Trait(Kind.TOLD, at, b -> PairMetrics.told(b.pairs().get(at))));
            if (bins.standsSideBySide(i)) {
                all.add(new Trait(Kind.NOVEL_PAIR, at, b -> PairMetrics.novel(b.pairs().get(at))));
            }
        }
        for (int i = 0; i < bins.related().size(); i++) {
            ColumnPair pair = bins.related().get(i);
            if (pair.first().equals(name) || pair.second().equals(name)) {
                all.add(new Trait(Kind.EXCHANGED, i, PairMetrics.exchanged(bins, i)));
            }
        }
    }
}
