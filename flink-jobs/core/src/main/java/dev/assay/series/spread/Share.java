package dev.assay.series.spread;

import java.util.List;

/**
 * Rows of a batch that have a property, out of those that could.
 *
 * @param with those that have it
 * @param of all
 * @param effect how many times as much as by chance the share varies because rows come in groups
 *     that have the property together
 */
public record Share(long with, long of, double effect) {

    /** Of rows that have the property independently of each other. */
    public Share(long with, long of) {
        this(with, of, 1);
    }

    /** Between 0 and 1; 0 where there is none that could. */
    public double value() {
        return of == 0 ? 0 : (double) with / of;
    }

    /** {@code asin(√share)}: its variance by sampling is the same for every share. */
    public double angle() {
        return angle(value());
    }

    /** Of a share between 0 and 1. */
    public static double angle(double share) {
        return Math.asin(Math.sqrt(Math.max(0, Math.min(1, share))));
    }

    /** The share that has this angle. */
    public static double ofAngle(double angle) {
        double sine = Math.sin(Math.max(0, Math.min(Math.PI / 2, angle)));
        return sine * sine;
    }

    /** Variance of {@link #angle} by sampling alone: {@code effect / 4n}. */
    public double variance() {
        return variance(effect);
    }

    /**
     * The same, and no less than shares are known to vary.
     *
     * @param dispersion how many times as much as by chance they do, for whatever reason
     */
    public double variance(double dispersion) {
        return 0.25 * Math.max(dispersion, effect) / of;
    }

    /** The same with another {@link #effect}. */
    public Share grouped(double other) {
        return new Share(with, of, other);
    }

    /** As many rows, independent of each other, as these are worth. */
    public Share independent() {
        return effect == 1 ? this : new Share(Math.round(with / effect), Math.round(of / effect));
    }

    /**
     * The angle of a share of few rows: its variance is about {@link #anscombeVariance} even where
     * hardly any row has the property, or nearly all have it.
     *
     * @see <a href="https://doi.org/10.1093/biomet/35.3-4.246">Anscombe (1948)</a>
     */
    public double anscombe() {
        double some = Math.min(Math.max(with, 0), of);
        return Math.asin(Math.sqrt((some + 0.375) / (of + 0.75)));
    }

    /** Variance of {@link #anscombe} by sampling alone. */
    public double anscombeVariance() {
        return 1 / (4.0 * of + 2);
    }

    /** Both together. */
    public Share plus(Share o) {
        return total(List.of(this, o));
    }

    /** All together. */
    public static Share total(List<Share> shares) {
        long with = 0;
        long of = 0;
        double varying = 0;
        for (Share share : shares) {
            with += share.with;
            of += share.of;
            varying += share.effect * share.of;
        }
        return new Share(with, of, of == 0 ? 1 : varying / of);
    }
}
