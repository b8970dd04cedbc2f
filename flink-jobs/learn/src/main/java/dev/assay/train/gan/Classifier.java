package dev.assay.train.gan;

import dev.assay.train.encode.Tokens;
import dev.assay.train.net.Perceptron;
import dev.assay.train.net.Streams;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/** A network that learns one choice of rows from the others. */
final class Classifier {

    private static final int STEPS = 300;
    private static final double RATE = 1e-3;

    private final Tokens tokens;
    private final int target;
    private final Perceptron net;

    private Classifier(Tokens tokens, int target, Perceptron net) {
        this.tokens = tokens;
        this.target = target;
        this.net = net;
    }

    /**
     * Learns.
     *
     * @param choices {@code rows × tokens}
     * @param target the choice that is to be distinguished from those of other columns
     */
    static Classifier of(Tokens tokens, int[] choices, int target, long seed) {
        int classes = tokens.tokens().get(target).classes();
        Perceptron net = new Perceptron(tokens.classes(), classes, RATE, seed);
        Classifier classifier = new Classifier(tokens, target, net);
        SplittableRandom random = Streams.of(seed, "classifier");
        int rows = choices.length / tokens.size();
        for (int step = 0; step < STEPS; step++) {
            int[] picked = random.ints(GanTraining.BATCH, 0, rows).toArray();
            classifier.learn(choices, picked);
        }
        return classifier;
    }

    private void learn(int[] choices, int[] picked) {
        float[] logits = net.forward(others(choices, picked), picked.length);
        int classes = logits.length / picked.length;
        float[] gradient = new float[logits.length];
        for (int i = 0; i < picked.length; i++) {
            double greatest = Double.NEGATIVE_INFINITY;
            for (int k = 0; k < classes; k++) {
                greatest = Math.max(greatest, logits[i * classes + k]);
            }
            double sum = 0;
            for (int k = 0; k < classes; k++) {
                sum += Math.exp(logits[i * classes + k] - greatest);
            }
            int truth = choices[picked[i] * tokens.size() + target];
            for (int k = 0; k < classes; k++) {
                double p = Math.exp(logits[i * classes + k] - greatest) / sum;
                gradient[i * classes + k] = (float) ((p - (k == truth ? 1 : 0)) / picked.length);
            }
        }
        net.backward(gradient, picked.length, true);
    }

    /** Rows without any choice of the target's column. */
    private float[] others(int[] choices, int[] picked) {
        float[] x = new float[picked.length * tokens.classes()];
        int column = tokens.tokens().get(target).column();
        for (int i = 0; i < picked.length; i++) {
            for (int t = 0; t < tokens.size(); t++) {
                if (tokens.tokens().get(t).column() != column) {
                    int choice = choices[picked[i] * tokens.size() + t];
                    x[i * tokens.classes() + tokens.start(t) + choice] = 1;
                }
            }
        }
        return x;
    }

    /**
     * Macro F1: the mean over classes that there are of {@code 2·right / (true + guessed)}.
     *
     * @param choices of rows that it did not learn from
     */
    double macroF1(int[] choices) {
        int rows = choices.length / tokens.size();
        int classes = tokens.tokens().get(target).classes();
        int[] truths = new int[rows];
        int[] guesses = new int[rows];
        for (int from = 0; from < rows; from += GanTraining.BATCH) {
            int to = Math.min(rows, from + GanTraining.BATCH);
            int[] picked = IntStream.range(from, to).toArray();
            float[] logits = net.output(others(choices, picked), picked.length);
            for (int i = 0; i < picked.length; i++) {
                int guess = 0;
                for (int k = 1; k < classes; k++) {
                    boolean more = logits[i * classes + k] > logits[i * classes + guess];
                    guess = more ? k : guess;
                }
                truths[picked[i]] = choices[picked[i] * tokens.size() + target];
                guesses[picked[i]] = guess;
            }
        }
        return macroF1(truths, guesses, classes);
    }

    /** The same of rows whose classes were guessed. */
    static double macroF1(int[] truth, int[] guess, int classes) {
        int[] truths = new int[classes];
        int[] guesses = new int[classes];
        int[] rights = new int[classes];
        for (int row = 0; row < truth.length; row++) {
            truths[truth[row]]++;
            guesses[guess[row]]++;
            rights[truth[row]] += truth[row] == guess[row] ? 1 : 0;
        }
        return IntStream.range(0, classes)
                .filter(k -> truths[k] > 0)
                .mapToDouble(k -> 2.0 * rights[k] / (truths[k] + guesses[k]))
                .average()
                .orElse(0);
    }
}
