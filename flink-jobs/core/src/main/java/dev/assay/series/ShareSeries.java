package dev.assay.series;

import dev.assay.series.spread.Dispersion;
import dev.assay.series.spread.Residuals;
import dev.assay.series.spread.Share;
import java.util.List;

/**
 * A share of the batches before, and of the one that is judged, as residuals.
 *
 * @param by what they are residuals of
 * @param residuals of each batch, the one that is judged last; NaN where it has no row that could
 *     have the property
 * @param widths how many times as much as by sampling each varies
 */
record ShareSeries(Residuals by, double[] residuals, double[] widths) {

    /**
     * Of shares.
     *
     * @param before of the accepted batches
     * @param least the least deviation that is called usual, as an angle
     */
    static ShareSeries of(List<Share> before, Share now, double least) {
        Residuals by = Residuals.of(before);
        double[] known =
                before.stream().filter(share -> share.of() > 0).mapToDouble(by::of).toArray();
        double[] rows = before.stream().mapToDouble(Share::of).filter(of -> of > 0).toArray();
        Dispersion dispersion = Dispersion.of(known, rows, least);
        double[] residuals = new double[before.size() + 1];
        double[] widths = new double[before.size() + 1];
        for (int i = 0; i < residuals.length; i++) {
            Share share = i < before.size() ? before.get(i) : now;
            residuals[i] = share.of() == 0 ? Double.NaN : by.of(share);
            widths[i] = dispersion.width(share.of());
        }
        return new ShareSeries(by, residuals, widths);
    }

    /** How far away a batch is, in what is usual for it; NaN where it has no rows. */
    double deviation(int batch) {
        return Math.abs(residuals[batch]) / widths[batch];
    }

    /** The batch that is judged comes last. */
    int last() {
        return residuals.length - 1;
    }
}
