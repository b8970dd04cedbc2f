package dev.assay.series.day;

import dev.assay.series.spread.Usual;

/**
 * How far a batch at a feast may be from what is usual, where no batch at such a feast is known:
 * farther than on other days, and never so far that a tenth of the rows, or ten times as many,
 * pass.
 */
public final class FeastLimits {

    /** A day's count may be this many times farther from the middle than on other days. */
    private static final double FARTHER = Math.log(4);

    /** That of a week with a feast, likewise. */
    private static final double FARTHER_AMONG = Math.log(2);

    /** And up to this many times as many or as few as in the middle. */
    private static final double FARTHEST = Math.log(8);

    /** Hours in which a feast delays what comes on it. */
    private static final double DELAY = 12;

    private static final double HOURS_OF_A_DAY = 24;

    /** How many times as far as on other days hours of the day may move. */
    private static final double HOURS_OF_THE_DAY = 2;

    private FeastLimits() {}

    /**
     * Of a logarithm of a count.
     *
     * @param days that are counted
     */
    public static Usual counts(Usual usual, double sampling, BatchDays days) {
        double reach = usual.reach(sampling);
        double farther = days.isOne() ? FARTHER : FARTHER_AMONG;
        return reaching(usual, sampling, Math.min(reach + farther, FARTHEST));
    }

    /**
     * Of a logarithm of hours since the batch before. Hours that are a feast's are no delay.
     *
     * @param pause days without a batch that the feast explains
     */
    public static Usual hours(Usual usual, double sampling, long pause) {
        double greatest = Math.expm1(usual.centre() + usual.reach(sampling));
        double hours = greatest + Math.max(DELAY, pause * HOURS_OF_A_DAY);
        return reaching(usual, sampling, Math.log1p(hours) - usual.centre());
    }

    /**
     * Of an inverse hyperbolic sine of steps. A date goes on over a feast, by as many as days.
     *
     * @param pause days without a batch that the feast explains
     */
    public static Usual steps(Usual usual, double sampling, long pause) {
        double steps = Math.sinh(usual.centre() + usual.reach(sampling)) + pause;
        double scaled = Math.log(steps + Math.sqrt(steps * steps + 1));
        return reaching(usual, sampling, scaled - usual.centre());
    }

    /** Of how far the hours of the day moved. */
    public static Usual times(Usual usual) {
        return usual.widened(HOURS_OF_THE_DAY);
    }

    private static Usual reaching(Usual usual, double sampling, double wider) {
        return usual.widened(Math.max(1, wider / usual.reach(sampling)));
    }
}
