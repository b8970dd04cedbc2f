package dev.assay.train.gan;

import dev.assay.train.dp.ClippedSum;
import dev.assay.train.encode.Encoded;
import dev.assay.train.encode.Tokens;
import dev.assay.train.model.ModelException;
import dev.assay.train.net.Buffers;
import dev.assay.train.net.Dense;
import dev.assay.train.net.Parameters;
import dev.assay.train.net.Streams;
import java.nio.IntBuffer;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Completes rows: from the cells that are known, or none, it tells how likely each class of the
 * others is. A new row is made by choosing one after the other, in random order, each given those
 * before.
 *
 * @see <a href="https://doi.org/10.48550/arXiv.1310.1757">Uria, Murray, Larochelle (2014), A deep
 *     and tractable density estimator</a>, for choosing in any order
 */
final class Generator {

    /** Numbers a row of chance that is not told. */
    static final int NOISE = 8;

    /** Weights at most: a million bytes of the model file. */
    private static final long MOST_WEIGHTS = 250_000;

    private static final int[] HIDDEN = {256, 192, 128, 96, 64, 32};

    /** Times that the network is asked for a row at most; then it chooses several at a time. */
    private static final int MOST_ROUNDS = 64;

    private final Tokens tokens;
    private final int block;
    private final Parameters parameters;
    private final Dense first;
    private final Dense second;
    private final Dense third;
    private final INDArray input;
    private final INDArray byOutput;

    /**
     * @param block rows that go through at once; fewer are filled up with empty ones
     * @param random of the weights
     */
    Generator(Tokens tokens, int block, SplittableRandom random) {
        this(tokens, block, hidden(tokens), random);
    }

    /**
     * One of another size.
     *
     * @param hidden units of each of the two hidden layers
     */
    Generator(Tokens tokens, int block, int hidden, SplittableRandom random) {
        this.tokens = tokens;
        this.block = block;
        int in = inputs();
        int out = tokens.classes();
        this.parameters = new Parameters(weights(in, hidden, out));
        this.first = new Dense(in, hidden, true, block, parameters).randomised(random);
        this.second = new Dense(hidden, hidden, true, block, parameters).randomised(random);
        this.third = new Dense(hidden, out, false, block, parameters).randomised(random);
        this.input = Buffers.of(in, block);
        this.byOutput = Buffers.of(out, block);
    }

    private static long weights(int in, int hidden, int out) {
        return Dense.size(in, hidden) + Dense.size(hidden, hidden) + Dense.size(hidden, out);
    }

    /** Units of a hidden layer, so that a generator of these choices is not too large. */
    static int hidden(Tokens tokens) {
        return Arrays.stream(HIDDEN)
                .filter(hidden -> weights(tokens, hidden) <= MOST_WEIGHTS)
                .findFirst()
                .orElse(HIDDEN[HIDDEN.length - 1]);
    }

    /**
     * A generator with these weights, of whatever size.
     *
     * @throws ModelException when no generator of these choices has so many
     */
    static Generator restored(Tokens tokens, float[] weights) throws ModelException {
        int size =
                Arrays.stream(HIDDEN)
                        .filter(hidden -> weights(tokens, hidden) == weights.length)
                        .findFirst()
                        .orElse(hidden(tokens));
        Generator generator = new Generator(tokens, Buffers.BLOCK, size, Streams.of(0, "restored"));
        generator.parameters.restore(weights);
        return generator;
    }

    private static long weights(Tokens tokens, int hidden) {
        return weights(tokens.classes() + NOISE, hidden, tokens.classes());
    }

    /** Begins with these logits. */
    Generator startingFrom(float[] logits) {
        third.startAt(logits);
        return this;
    }

    Tokens tokens() {
        return tokens;
    }

    Parameters parameters() {
        return parameters;
    }

    private int inputs() {
        return tokens.classes() + NOISE;
    }

    /**
     * Logits of all classes, {@code rows × classes}, for at most a block of rows.
     *
     * @param choices {@code rows × tokens}, {@link Tokens#OPEN} where nothing is known
     * @param noise {@code rows × NOISE}
     */
    float[] forward(int[] choices, float[] noise) {
        int rows = choices.length / tokens.size();
        float[] in = new float[block * inputs()];
        for (int i = 0; i < choices.length; i++) {
            int row = i / tokens.size();
            if (choices[i] != Tokens.OPEN) {
                in[row * inputs() + tokens.start(i % tokens.size()) + choices[i]] = 1;
            }
        }
        for (int row = 0; row < rows; row++) {
            int at = row * inputs() + tokens.classes();
            System.arraycopy(noise, row * NOISE, in, at, NOISE);
        }
        Buffers.write(input, in);
        INDArray out = third.forward(second.forward(first.forward(input)));
        return Buffers.read(out, rows * tokens.classes());
    }

    /** From the gradient by the last {@link #forward}'s logits to those of the parameters. */
    void backward(float[] byLogits) {
        deltas(byLogits);
        layers().forEach(Dense::gradients);
    }

    /** Adds the gradients of rows to a sum that bounds each; else as {@link #backward}. */
    void addTo(ClippedSum sum, float[] byLogits, int rows) {
        deltas(byLogits);
        sum.add(layers(), null, new float[0], rows);
    }

    private void deltas(float[] byLogits) {
        Buffers.write(byOutput, Arrays.copyOf(byLogits, block * tokens.classes()));
        first.deltas(second.deltasToInput(third.deltasToInput(byOutput)));
    }

    private List<Dense> layers() {
        return List.of(first, second, third);
    }

    /**
     * Mean {@code -ln p} of one choice, in nats.
     *
     * @param truth {@code rows × tokens}
     * @param known the same with {@link Tokens#OPEN} where it is hidden
     */
    double surprise(int[] truth, int[] known, int token) {
        return -Arrays.stream(likelihoods(truth, known, token)).average().orElse(0);
    }

    /** {@code ln p} of one choice of each row, NaN where it is open; else as {@link #surprise}. */
    double[] likelihoods(int[] truth, int[] known, int token) {
        double[][] ofClasses = likelihoods(known, token);
        double[] likelihoods = new double[ofClasses.length];
        for (int row = 0; row < likelihoods.length; row++) {
            int choice = truth[row * tokens.size() + token];
            likelihoods[row] = choice == Tokens.OPEN ? Double.NaN : ofClasses[row][choice];
        }
        return likelihoods;
    }

    /** {@code ln p} of all classes of one choice of each row; rows known alike are asked once. */
    double[][] likelihoods(int[] known, int token) {
        int size = tokens.size();
        Map<IntBuffer, double[]> answers = new LinkedHashMap<>();
        for (int from = 0; from < known.length; from += size) {
            answers.put(row(known, from), null);
        }
        List<IntBuffer> different = List.copyOf(answers.keySet());
        for (int from = 0; from < different.size(); from += block) {
            int rows = Math.min(block, different.size() - from);
            int[] part = new int[rows * size];
            for (int row = 0; row < rows; row++) {
                different.get(from + row).duplicate().get(part, row * size, size);
            }
            float[] logits = forward(part, new float[rows * NOISE]);
            for (int row = 0; row < rows; row++) {
                answers.put(different.get(from + row), logarithms(odds(logits, row, token)));
            }
        }
        double[][] likelihoods = new double[known.length / size][];
        Arrays.setAll(likelihoods, row -> answers.get(row(known, row * size)));
        return likelihoods;
    }

    private IntBuffer row(int[] choices, int from) {
        return IntBuffer.wrap(choices, from, tokens.size()).slice();
    }

    private static double[] logarithms(double[] odds) {
        double all = Arrays.stream(odds).sum();
        return Arrays.stream(odds)
                .map(p -> Math.log(Math.max(p, Float.MIN_NORMAL) / all))
                .toArray();
    }

    /** New rows. */
    Encoded generate(int rows, SplittableRandom random) {
        int[] choices = new int[rows * tokens.size()];
        Arrays.fill(choices, Tokens.OPEN);
        return complete(choices, random);
    }

    /**
     * Rows with all choices made.
     *
     * @param choices {@code rows × tokens}, {@link Tokens#OPEN} where the generator is to choose
     */
    Encoded complete(int[] choices, SplittableRandom random) {
        int size = tokens.size();
        int[] all = choices.clone();
        for (int from = 0; from < all.length; from += block * size) {
            int to = Math.min(all.length, from + block * size);
            int[] part = Arrays.copyOfRange(all, from, to);
            completeBlock(part, random);
            System.arraycopy(part, 0, all, from, part.length);
        }
        return tokens.rows(all, random);
    }

    private void completeBlock(int[] choices, SplittableRandom random) {
        int size = tokens.size();
        int[] order = Streams.shuffled(random, size);
        int rounds = Math.min(MOST_ROUNDS, size);
        float[] noise = Streams.gaussians(random, choices.length / size * NOISE);
        for (int round = 0; round < rounds; round++) {
            float[] logits = forward(choices, noise);
            for (int k = size * round / rounds; k < size * (round + 1) / rounds; k++) {
                for (int row = 0; row < choices.length / size; row++) {
                    int at = row * size + order[k];
                    if (choices[at] == Tokens.OPEN) {
                        choices[at] = choose(logits, row, order[k], random);
                    }
                }
            }
        }
    }

    /** One class by its probability. */
    private int choose(float[] logits, int row, int token, SplittableRandom random) {
        double[] odds = odds(logits, row, token);
        double left = random.nextDouble() * Arrays.stream(odds).sum();
        int choice = 0;
        while (choice + 1 < odds.length && left >= odds[choice]) {
            left -= odds[choice++];
        }
        return choice;
    }

    /** Probabilities of a choice's classes, up to a factor. */
    private double[] odds(float[] logits, int row, int token) {
        int at = row * tokens.classes() + tokens.start(token);
        double[] odds = new double[tokens.tokens().get(token).classes()];
        double greatest = Double.NEGATIVE_INFINITY;
        for (int k = 0; k < odds.length; k++) {
            greatest = Math.max(greatest, logits[at + k]);
        }
        for (int k = 0; k < odds.length; k++) {
            odds[k] = Math.exp(logits[at + k] - greatest);
        }
        return odds;
    }
}
