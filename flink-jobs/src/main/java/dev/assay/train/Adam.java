package dev.assay.train;

import java.util.ArrayList;
import java.util.List;
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

    private final List<INDArray> parameters;
    private final List<INDArray> means = new ArrayList<>();
    private final List<INDArray> squares = new ArrayList<>();
    private int steps;

    Adam(List<INDArray> parameters) {
        this.parameters = parameters;
        for (INDArray p : parameters) {
            means.add(Nd4j.zeros(p.shape()));
            squares.add(Nd4j.zeros(p.shape()));
        }
    }

    /** Moves the parameters against the gradients, which are used up. */
    void update(List<INDArray> gradients, double rate) {
        double norm = 0;
        for (INDArray g : gradients) {
            double n = g.norm2Number().doubleValue();
            norm += n * n;
        }
        norm = Math.sqrt(norm);
        for (int i = 0; i < parameters.size(); i++) {
            INDArray g = gradients.get(i);
            if (norm > GREATEST_NORM) {
                g.muli(GREATEST_NORM / norm);
            }
            Nd4j.exec(
                    new AdamUpdater(
                            g, squares.get(i), means.get(i), rate, BETA_1, BETA_2, EPSILON, steps));
            INDArray p = parameters.get(i);
            p.muli(1 - rate * DECAY).subi(g);
        }
        steps++;
    }
}
