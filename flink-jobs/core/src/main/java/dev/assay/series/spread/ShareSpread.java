package dev.assay.series.spread;

import java.util.Arrays;
import java.util.List;

/**
 * How the shares of batches differ from each other: what they are on the whole, and how much more
 * than by sampling they vary.
 *
 * @param by what shares are residuals of
 * @param dispersion how much residuals vary
 */
public record ShareSpread(Residuals by, Dispersion dispersion) {

    /**
     * Of the shares of accepted batches.
     *
     * @param residuals of them
     * @param least the least deviation that is called usual, as an angle
     */
    public static ShareSpread of(
            Residuals by, List<Share> known, double[] residuals, double least) {
        double[] some = new double[residuals.length];
        double[] rows = new double[residuals.length];
        int n = 0;
        for (int i = 0; i < residuals.length; i++) {
            if (known.get(i).of() > 0) {
                some[n] = residuals[i];
                rows[n++] = known.get(i).of();
            }
        }
        return new ShareSpread(
                by, Dispersion.of(Arrays.copyOf(some, n), Arrays.copyOf(rows, n), least));
    }

    /** A share as a residual; NaN where no row could have the property. */
    public double residual(Share share) {
        return by.of(share);
    }

    /** How many times as much as by sampling the residual of this share varies. */
    public double width(Share share) {
        return dispersion.width(share.of());
    }

    /** The same of a batch that is judged, and whose rows may come in larger groups than usual. */
    public double widthOfNew(Share share) {
        return Math.max(width(share), Math.sqrt(share.effect()));
    }

    /** How far away a share is, in what is usual for as many rows; NaN where it has none. */
    public double deviation(Share share) {
        return Math.abs(residual(share)) / width(share);
    }
}
