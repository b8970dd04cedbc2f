package dev.assay.declare.privacy;

import java.util.Map;
import java.util.TreeMap;

/**
 * That nothing but noisy statistics of a dataset is published: whether the data of any one user
 * were in it changes the probability of each possible publication by no more than a factor of
 * e<sup>ε</sup>, but for a probability of δ.
 *
 * @param epsilon ε of all publications together, above 0
 * @param delta δ of all publications together, in (0, 1)
 * @param rowsPerUser rows of a user that count at most
 * @param publications states of the data that may be published; each has an equal part of the
 *     budget
 * @param bounds of numbers that are known without looking at the data, by column
 * @see <a href="https://doi.org/10.1561/0400000042">Dwork, Roth (2014), The algorithmic foundations
 *     of differential privacy</a>, definition 2.4
 */
public record DifferentialPrivacy(
        double epsilon,
        double delta,
        int rowsPerUser,
        int publications,
        Map<String, Bounds> bounds) {

    /** δ, where none is declared. */
    public static final double USUAL_DELTA = 1e-6;

    /** Rows of a user that count, where nothing is declared. */
    public static final int USUAL_ROWS = 20;

    public DifferentialPrivacy {
        bounds = new TreeMap<>(bounds);
    }

    /**
     * From where to where numbers are counted as they are.
     *
     * @param low what is less counts as this
     * @param high what is more counts as this; above {@code low}
     */
    public record Bounds(double low, double high) {}
}
