package dev.assay.declare.privacy;

import dev.assay.document.Nullable;

/**
 * That networks are trained so that their weights tell little of any one row.
 *
 * @param epsilon ε of all networks of a dataset together, each time that they are trained; above 0
 * @param delta δ likewise, in (0, 1); null for {@link #deltaFor}
 * @param clip the greatest norm of the gradient of one row, above 0
 * @see <a href="https://doi.org/10.1145/2976749.2978318">Abadi et al. (2016), Deep learning with
 *     differential privacy</a>
 */
public record PrivateLearning(double epsilon, @Nullable Double delta, double clip) {

    /** The norm, where none is declared. */
    public static final double USUAL_CLIP = 1;

    private static final double USUAL_DELTA = 1e-5;

    /**
     * δ for so many rows: what is declared, else 10⁻⁵, and of many rows a tenth of one in all of
     * them. With δ of one in all rows, a training might simply show one of them.
     */
    public double deltaFor(long rows) {
        return delta == null ? Math.min(USUAL_DELTA, 0.1 / Math.max(1, rows)) : delta;
    }
}
