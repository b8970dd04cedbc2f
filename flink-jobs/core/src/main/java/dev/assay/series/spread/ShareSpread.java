package dev.assay.series.spread;

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
     * @param least the least deviation that is called usual, as an angle
     */
    public static ShareSpread of(List<Share> known, double least) {
        Residuals by = Residuals.of(known);
        double[] residuals =
                known.stream().filter(share -> share.of() > 0).mapToDouble(by::of).toArray();
        double[] rows = known.stream().mapToDouble(Share::of).filter(of -> of > 0).toArray();
        return new ShareSpread(by, Dispersion.of(residuals, rows, least));
    }

    /** A share as a residual; NaN where no row could have the property. */
    public double residual(Share share) {
        return share.of() == 0 ? Double.NaN : by.of(share);
    }

    /** How many times as much as by sampling the residual of this share varies. */
    public double width(Share share) {
        return dispersion.width(share.of());
    }

    /** How far away a share is, in what is usual for as many rows; NaN where it has none. */
    public double deviation(Share share) {
        return Math.abs(residual(share)) / width(share);
    }
}
