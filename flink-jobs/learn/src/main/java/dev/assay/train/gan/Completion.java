package dev.assay.train.gan;

import dev.assay.train.encode.Token;
import dev.assay.train.encode.Tokens;
import dev.assay.train.net.Streams;
import java.util.random.RandomGenerator;

/**
 * One batch of rows of which a generator completes what is hidden: how likely it thought the truth,
 * its relaxed choices, and the gradients by its logits of both.
 *
 * <p>A choice is relaxed (Gumbel-softmax), so that the discriminator's gradient passes through it.
 *
 * @see <a href="https://doi.org/10.48550/arXiv.1611.01144">Jang, Gu, Poole (2017), Categorical
 *     reparameterization with Gumbel-softmax</a>
 */
final class Completion {

    private static final double TEMPERATURE = 0.7;

    private final Tokens tokens;
    private final int[] truth;
    private final int[] known;
    private final float[] logits;
    private final int rows;

    /** Of the choice that is looked at. */
    private final double[] p;

    /**
     * @param truth choices of rows, {@code rows × tokens}
     * @param known the same with {@link Tokens#OPEN} where they are hidden
     * @param logits what the generator says of them, {@code rows × classes}
     */
    Completion(Tokens tokens, int[] truth, int[] known, float[] logits) {
        this.tokens = tokens;
        this.truth = truth;
        this.known = known;
        this.logits = logits;
        this.rows = truth.length / tokens.size();
        this.p = new double[tokens.tokens().stream().mapToInt(Token::classes).max().orElse(0)];
    }

    /**
     * Hides choices of rows: of each row as many as chance says, one at least.
     *
     * @see <a href="https://doi.org/10.48550/arXiv.2110.02037">Hoogeboom et al. (2022),
     *     Autoregressive diffusion models</a>, for why the number must vary evenly
     */
    static int[] hide(int[] choices, int size, RandomGenerator random) {
        int[] known = choices.clone();
        for (int row = 0; row < choices.length / size; row++) {
            int[] order = Streams.shuffled(random, size);
            int hidden = 1 + random.nextInt(size);
            for (int k = 0; k < hidden; k++) {
                known[row * size + order[k]] = Tokens.OPEN;
            }
        }
        return known;
    }

    /**
     * Mean negative log-likelihood of a hidden choice, in nats: over the hidden ones of a row, then
     * over rows.
     *
     * @param gradient by the logits, which is added to; null where it is not wanted
     */
    double entropy(float[] gradient) {
        double total = 0;
        for (int row = 0; row < rows; row++) {
            int hidden = hidden(row);
            for (int t = 0; t < tokens.size(); t++) {
                if (known[row * tokens.size() + t] == Tokens.OPEN) {
                    double weight = 1.0 / ((double) hidden * rows);
                    int classes = softmax(row, t, 1, null);
                    int right = truth[row * tokens.size() + t];
                    total -= weight * Math.log(Math.max(p[right], Float.MIN_NORMAL));
                    if (gradient != null) {
                        int at = at(row, t);
                        for (int k = 0; k < classes; k++) {
                            gradient[at + k] += (float) (weight * p[k]);
                        }
                        gradient[at + right] -= (float) weight;
                    }
                }
            }
        }
        return total;
    }

    private int hidden(int row) {
        int hidden = 0;
        for (int i = row * tokens.size(); i < (row + 1) * tokens.size(); i++) {
            hidden += known[i] == Tokens.OPEN ? 1 : 0;
        }
        return hidden;
    }

    /** Rows as one position a class: what is known is a one, what is hidden a relaxed choice. */
    float[] relaxed(RandomGenerator random) {
        float[] x = new float[rows * tokens.classes()];
        for (int row = 0; row < rows; row++) {
            for (int t = 0; t < tokens.size(); t++) {
                int choice = known[row * tokens.size() + t];
                if (choice == Tokens.OPEN) {
                    int classes = softmax(row, t, TEMPERATURE, random);
                    for (int k = 0; k < classes; k++) {
                        x[at(row, t) + k] = (float) p[k];
                    }
                } else {
                    x[at(row, t) + choice] = 1;
                }
            }
        }
        return x;
    }

    /** True rows as one position a class. */
    float[] hard() {
        float[] x = new float[rows * tokens.classes()];
        for (int i = 0; i < truth.length; i++) {
            x[at(i / tokens.size(), i % tokens.size()) + truth[i]] = 1;
        }
        return x;
    }

    /** From the gradient by {@link #relaxed} rows to that by the logits, which is added to. */
    void pass(float[] relaxed, float[] byRelaxed, double weight, float[] gradient) {
        for (int row = 0; row < rows; row++) {
            for (int t = 0; t < tokens.size(); t++) {
                if (known[row * tokens.size() + t] == Tokens.OPEN) {
                    int from = at(row, t);
                    int to = from + tokens.tokens().get(t).classes();
                    double mean = 0;
                    for (int j = from; j < to; j++) {
                        mean += relaxed[j] * byRelaxed[j];
                    }
                    for (int j = from; j < to; j++) {
                        double slope = relaxed[j] * (byRelaxed[j] - mean) / TEMPERATURE;
                        gradient[j] += (float) (weight * slope);
                    }
                }
            }
        }
    }

    private int at(int row, int token) {
        return row * tokens.classes() + tokens.start(token);
    }

    /**
     * Puts the probabilities of a choice's classes into {@link #p}; with Gumbel noise where a
     * stream of it is given.
     *
     * @return how many classes there are
     */
    private int softmax(int row, int token, double temperature, RandomGenerator random) {
        int classes = tokens.tokens().get(token).classes();
        int at = at(row, token);
        double greatest = Double.NEGATIVE_INFINITY;
        for (int k = 0; k < classes; k++) {
            double noise = random == null ? 0 : Streams.gumbel(random);
            p[k] = (logits[at + k] + noise) / temperature;
            greatest = p[k] > greatest ? p[k] : greatest;
        }
        double sum = 0;
        for (int k = 0; k < classes; k++) {
            p[k] = Math.exp(p[k] - greatest);
            sum += p[k];
        }
        for (int k = 0; k < classes; k++) {
            p[k] /= sum;
        }
        return classes;
    }
}
