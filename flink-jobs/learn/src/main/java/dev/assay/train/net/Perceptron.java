package dev.assay.train.net;

import dev.assay.train.model.ModelException;
import org.deeplearning4j.nn.conf.MultiLayerConfiguration;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.WorkspaceMode;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.gradient.Gradient;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.deeplearning4j.nn.weights.WeightInit;
import org.deeplearning4j.nn.workspace.LayerWorkspaceMgr;
import org.nd4j.common.primitives.Pair;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.learning.config.Adam;

/**
 * A network of two hidden layers whose loss is computed outside: generator and discriminator alike.
 */
public final class Perceptron {

    private static final int HIDDEN = 64;

    private final MultiLayerNetwork net;
    private int steps;

    /**
     * A network with weights drawn at random.
     *
     * @param in numbers a row
     * @param out numbers a row
     * @param rate of learning
     * @param seed of the weights
     */
    public Perceptron(int in, int out, double rate, long seed) {
        MultiLayerConfiguration configuration =
                new NeuralNetConfiguration.Builder()
                        .seed(seed)
                        .updater(new Adam(rate, 0.5, 0.999, 1e-8))
                        .weightInit(WeightInit.XAVIER)
                        .trainingWorkspaceMode(WorkspaceMode.NONE)
                        .inferenceWorkspaceMode(WorkspaceMode.NONE)
                        .list()
                        .layer(
                                new DenseLayer.Builder()
                                        .nIn(in)
                                        .nOut(HIDDEN)
                                        .activation(Activation.LEAKYRELU)
                                        .build())
                        .layer(
                                new DenseLayer.Builder()
                                        .nIn(HIDDEN)
                                        .nOut(HIDDEN)
                                        .activation(Activation.LEAKYRELU)
                                        .build())
                        .layer(
                                new DenseLayer.Builder()
                                        .nIn(HIDDEN)
                                        .nOut(out)
                                        .activation(Activation.IDENTITY)
                                        .build())
                        .build();
        net = new MultiLayerNetwork(configuration);
        net.init();
    }

    /** {@code rows × in} to {@code rows × out}. */
    public float[] output(float[] x, int rows) {
        return floats(net.output(matrix(x, rows), false));
    }

    /** As {@link #output}, and keeps what {@link #backward} needs. */
    public float[] forward(float[] x, int rows) {
        net.setInput(matrix(x, rows));
        return floats(net.feedForward(true, false).get(net.getnLayers()));
    }

    /**
     * From the gradient of the output to that of the input.
     *
     * @param learn whether the network moves its parameters too
     */
    public float[] backward(float[] gradient, int rows, boolean learn) {
        Pair<Gradient, INDArray> back =
                net.backpropGradient(matrix(gradient, rows), LayerWorkspaceMgr.noWorkspaces());
        if (learn) {
            net.getUpdater()
                    .update(
                            net,
                            back.getFirst(),
                            steps++,
                            0,
                            rows,
                            LayerWorkspaceMgr.noWorkspaces());
            net.params().subi(back.getFirst().gradient());
        }
        return floats(back.getSecond());
    }

    /** A copy of all weights, in the order of the layers. */
    public float[] weights() {
        return floats(net.params());
    }

    void restore(float[] weights) throws ModelException {
        if (weights.length != net.numParams()) {
            throw new ModelException(
                    "the model has "
                            + weights.length
                            + " weights, its network needs "
                            + net.numParams()
                            + "; accept the data anew with mvn assay:baseline");
        }
        net.setParams(Nd4j.createFromArray(weights).reshape('c', 1, weights.length));
    }

    private static INDArray matrix(float[] values, int rows) {
        return Nd4j.createFromArray(values).reshape('c', rows, values.length / rows);
    }

    private static float[] floats(INDArray a) {
        return a.dup('c').data().asFloat();
    }
}
