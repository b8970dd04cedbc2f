package dev.assay.train;

import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.api.ops.impl.updaters.AdamUpdater;
import org.nd4j.linalg.factory.Nd4j;

/**
 * Adam with decoupled weight decay and a bound on the gradient's norm.
 *
 * @see <a href="https://doi.org/10.48550/arXiv.1711.05101">Loshchilov and Hutter (2019), AdamW</a>
 */
final class Adam {

    private static final double BETA_1 = 0.9;
    private static final double BETA_2 = 0.999;
    private static final double EPSILON = 1e-8;
    private static final double DECAY = 1e-4;
    private static final double GREATEST_NORM = 5;

    private final Parameters parameters;
    private final INDArray means;
    private final INDArray squares;
    private int steps;

    Adam(Parameters parameters) {
        this.parameters = parameters;
        this.means = Nd4j.zeros(parameters.values().shape());
        this.squares = Nd4j.zeros(parameters.values().shape());
    }

    /** Moves the parameters against their gradients, which are used up. */
    void update(double rate) {
        INDArray g = parameters.gradients();
        double norm = g.norm2Number().doubleValue();
        if (norm > GREATEST_NORM) {
            g.muli(GREATEST_NORM / norm);
        }
        Nd4j.exec(new AdamUpdater(g, squares, means, rate, BETA_1, BETA_2, EPSILON, steps));
        parameters.values().muli(1 - rate * DECAY).subi(g);
        steps++;
    }
}
