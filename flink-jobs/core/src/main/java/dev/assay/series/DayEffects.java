package dev.assay.series;

import dev.assay.calendar.Occasion;
import dev.assay.series.History.Now;
import dev.assay.series.Reading.Basis;
import dev.assay.series.day.DatedBatch;
import dev.assay.series.day.DayKind;
import dev.assay.series.day.FeastLimits;
import dev.assay.series.spread.Ranked;
import dev.assay.series.spread.Usual;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * What the calendar lets expect of a batch. Weekdays are compared among themselves where each is
 * calmer than all together. Days of a month, weeks of a year and feasts move what is usual by the
 * median of how far accepted batches of the same kind were from what was usual for them, where that
 * tells more of them than nothing would; where there are enough of them, and they stay closer
 * together than others, they are compared among themselves.
 */
final class DayEffects {

    /** Fewer batches at a feast tell nothing. */
    private static final int FEWEST_AT_FEASTS = 3;

    private static final Map<DayKind, Basis> KINDS =
            Map.of(
                    DayKind.DAY_OF_MONTH, Basis.DAY_OF_MONTH,
                    DayKind.MONTH_END, Basis.MONTH_END,
                    DayKind.LAST_WORKDAY, Basis.LAST_WORKDAY,
                    DayKind.WEEK_OF_YEAR, Basis.WEEK_OF_YEAR);

    private final List<Optional<DatedBatch>> accepted;

    /** Of accepted batches, in the order of the data. */
    DayEffects(List<Optional<DatedBatch>> accepted) {
        this.accepted = accepted;
    }

    /** What is usual for a batch, and what it was learned from. */
    record Expected(Usual usual, Basis basis) {}

    /**
     * What batches of a kind have in common.
     *
     * @param by how far they are from what is usual for others, their median
     * @param known how many they are
     * @param left how far they are from each other, as a share of how far they are from others
     * @param most how far the farthest is from what is usual for others
     * @param own what is usual among them; nothing where they are too few to tell
     */
    private record Effect(
            double by, int known, double left, double most, Basis basis, Optional<Usual> own) {

        boolean isCalmer() {
            return left < Norm.CALMER;
        }

        Expected of(Usual usual) {
            return new Expected(
                    own.filter(alone -> alone.reach(0) <= usual.reach(0))
                            .orElse(usual.moved(by, known)),
                    basis);
        }
    }

    /** What is usual for a batch that is judged. */
    Expected expected(Norm norm, Now now, Optional<DatedBatch> dated) {
        Expected plain = dated.map(d -> ofWeekday(norm, d)).orElse(all(norm));
        Expected expected = dated.map(d -> ofDay(norm, d, plain)).orElse(plain);
        Usual ofSize = expected.usual().widened(now.width());
        return new Expected(
                expected.basis().isWide()
                        ? wide(norm, ofSize, now.sampling(), dated.orElseThrow())
                        : ofSize,
                expected.basis());
    }

    private static Usual wide(Norm norm, Usual usual, double sampling, DatedBatch dated) {
        return switch (norm.metric().unit()) {
            case COUNT -> FeastLimits.counts(usual, sampling, dated.days());
            case HOURS -> FeastLimits.hours(usual, sampling, dated.pause());
            case STEPS -> FeastLimits.steps(usual, sampling, dated.pause());
            default -> FeastLimits.times(usual);
        };
    }

    private static Expected all(Norm norm) {
        return new Expected(norm.usual(), norm.basis());
    }

    private Expected ofWeekday(Norm norm, DatedBatch batch) {
        return norm.metric().followsCalendar()
                ? norm.only(alike(batch, (a, b) -> a.isAlike(DayKind.WEEKDAY, b)))
                        .filter(same -> same.usual().scale() < Norm.CALMER * norm.usual().scale())
                        .map(same -> new Expected(same.usual(), Basis.WEEKDAY))
                        .orElse(all(norm))
                : all(norm);
    }

    private Expected ofDay(Norm norm, DatedBatch batch, Expected plain) {
        if (batch.occasion().isPresent() && norm.metric().followsFeasts()) {
            return atFeast(norm, batch, plain);
        }
        if (!norm.metric().followsCalendar()) {
            return plain;
        }
        Expected best = plain;
        double least = Norm.CALMER;
        for (DayKind kind : DayKind.values()) {
            Basis basis = KINDS.get(kind);
            if (basis != null) {
                Optional<Effect> effect =
                        effect(norm, batch, (a, b) -> a.isAlike(kind, b), Norms.FEWEST, basis);
                if (effect.isPresent() && effect.get().left() < least) {
                    least = effect.get().left();
                    best = effect.get().of(plain.usual());
                }
            }
        }
        return best;
    }

    private Expected atFeast(Norm norm, DatedBatch batch, Expected plain) {
        Optional<Effect> same =
                effect(
                        norm,
                        batch,
                        (a, b) -> occasions(a, b, Occasion::isAlike),
                        FEWEST_AT_FEASTS,
                        Basis.FEAST);
        if (same.isPresent() && same.get().isCalmer()) {
            return same.get().of(plain.usual());
        }
        if (same.isPresent() && same.get().most() <= plain.usual().reach(0)) {
            // Batches at this feast are nothing special, and need no wider limits.
            return plain;
        }
        return effect(
                        norm,
                        batch,
                        (a, b) -> occasions(a, b, Occasion::isSamePlace),
                        FEWEST_AT_FEASTS,
                        Basis.FEASTS)
                .filter(Effect::isCalmer)
                .map(effect -> effect.of(plain.usual()))
                .orElse(new Expected(plain.usual(), Basis.WIDE));
    }

    private static boolean occasions(
            DatedBatch a, DatedBatch b, BiPredicate<Occasion, Occasion> alike) {
        return a.occasion().isPresent()
                && b.occasion().isPresent()
                && alike.test(a.occasion().get(), b.occasion().get());
    }

    private IntPredicate alike(DatedBatch batch, BiPredicate<DatedBatch, DatedBatch> alike) {
        return i -> accepted.get(i).isPresent() && alike.test(batch, accepted.get(i).get());
    }

    /** Nothing where fewer accepted batches are like this one. */
    private Optional<Effect> effect(
            Norm norm,
            DatedBatch batch,
            BiPredicate<DatedBatch, DatedBatch> alike,
            int fewest,
            Basis basis) {
        double[] values = norm.history().values();
        int[] same =
                IntStream.range(0, values.length)
                        .filter(alike(batch, alike))
                        .filter(i -> !Double.isNaN(values[i]))
                        .toArray();
        if (same.length < fewest) {
            return Optional.empty();
        }
        Map<Integer, Double> centres = new HashMap<>();
        double[] away =
                IntStream.of(same).mapToDouble(i -> values[i] - centre(norm, i, centres)).toArray();
        double apart = 0;
        double all = 0;
        double most = 0;
        for (int i = 0; i < away.length; i++) {
            apart += Math.abs(away[i] - medianWithout(away, i));
            all += Math.abs(away[i]);
            most = Math.max(most, Math.abs(away[i]));
        }
        double left = all == 0 ? 1 : apart / all;
        Optional<Usual> own = norm.only(alike(batch, alike)).map(Norm::usual);
        return Optional.of(new Effect(Ranked.median(away), away.length, left, most, basis, own));
    }

    /** What is usual for an accepted batch, if it is no special day. */
    private double centre(Norm norm, int batch, Map<Integer, Double> centres) {
        DatedBatch dated = accepted.get(batch).orElseThrow();
        return centres.computeIfAbsent(
                dated.days().from().getDayOfWeek().getValue(),
                weekday -> ofWeekday(norm, dated).usual().centre());
    }

    private static double medianWithout(double[] values, int without) {
        return Ranked.median(
                IntStream.range(0, values.length)
                        .filter(i -> i != without)
                        .mapToDouble(i -> values[i])
                        .toArray());
    }
}
