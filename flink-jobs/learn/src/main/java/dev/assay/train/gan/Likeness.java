package dev.assay.train.gan;

import dev.assay.score.Fidelity;
import dev.assay.train.encode.CategoryToken;
import dev.assay.train.encode.Encoded;
import dev.assay.train.encode.Encoder;
import dev.assay.train.encode.Tokens;
import dev.assay.train.net.Streams;
import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/** Compares generated rows, accepted ones and held-out ones by their choices. */
final class Likeness {

    private static final int MOST_ROWS = 8000;
    private static final int MOST_PAIRS = 1000;
    private static final int FEWEST = 30;
    private static final double RARE = 0.05;
    private static final double FACTOR = 2;

    private final Tokens tokens;
    private final int[] accepted;
    private final int[] heldOut;
    private final int[] generated;

    private Likeness(Tokens tokens, int[] accepted, int[] heldOut, int[] generated) {
        this.tokens = tokens;
        this.accepted = accepted;
        this.heldOut = heldOut;
        this.generated = generated;
    }

    static Fidelity of(
            Generator generator, Encoder encoder, Encoded rows, Encoded heldOut, long seed) {
        int n = Math.min(MOST_ROWS, rows.rows());
        Encoded generated = generator.generate(n, Streams.of(seed, "fidelity"));
        return of(generator, encoder, rows, heldOut, generated, seed);
    }

    /** The same of rows that were made before. */
    static Fidelity of(
            Generator generator,
            Encoder encoder,
            Encoded rows,
            Encoded heldOut,
            Encoded generated,
            long seed) {
        Tokens tokens = generator.tokens();
        int n = generated.rows();
        int[] made = tokens.of(generated);
        Likeness likeness = new Likeness(tokens, tokens.of(rows), tokens.of(heldOut), made);
        int target = likeness.target(generator);
        int[] rare = likeness.rare();
        return new Fidelity(
                n,
                likeness.shapes(made),
                likeness.shapes(likeness.accepted),
                likeness.pairs(made),
                likeness.pairs(likeness.accepted),
                rare[0],
                rare[1],
                target < 0 ? null : encoder.columns().get(tokens.tokens().get(target).column()),
                target < 0 ? 0 : likeness.macroF1(likeness.accepted, target, seed),
                target < 0 ? 0 : likeness.macroF1(made, target, seed));
    }

    private double macroF1(int[] learned, int target, long seed) {
        return Classifier.of(tokens, learned, target, seed).macroF1(heldOut);
    }

    private double shapes(int[] rows) {
        return IntStream.range(0, tokens.size())
                .mapToDouble(t -> alike(rows, new int[] {t}))
                .average()
                .orElse(1);
    }

    private double pairs(int[] rows) {
        int[][] all =
                IntStream.range(0, tokens.size())
                        .boxed()
                        .flatMap(
                                a ->
                                        IntStream.range(0, a)
                                                .filter(b -> column(b) != column(a))
                                                .mapToObj(b -> new int[] {a, b}))
                        .toArray(int[][]::new);
        int step = all.length / MOST_PAIRS + 1;
        return IntStream.range(0, all.length)
                .filter(i -> i % step == 0)
                .mapToDouble(i -> alike(rows, all[i]))
                .average()
                .orElse(1);
    }

    private int column(int token) {
        return tokens.tokens().get(token).column();
    }

    /** {@code 1 - TV} between rows and held-out ones, by the given choices together. */
    private double alike(int[] rows, int[] of) {
        double[] shares = shares(rows, of);
        double[] others = shares(heldOut, of);
        double difference = 0;
        for (int k = 0; k < shares.length; k++) {
            difference += Math.abs(shares[k] - others[k]);
        }
        return 1 - difference / 2;
    }

    private double[] shares(int[] rows, int[] of) {
        int cells =
                Arrays.stream(of)
                        .map(t -> tokens.tokens().get(t).classes())
                        .reduce(1, (a, b) -> a * b);
        double[] shares = new double[cells];
        int n = rows.length / tokens.size();
        for (int row = 0; row < n; row++) {
            int cell = 0;
            for (int t : of) {
                cell = cell * tokens.tokens().get(t).classes() + rows[row * tokens.size() + t];
            }
            shares[cell] += 1.0 / n;
        }
        return shares;
    }

    /** Rare categories, and how many of them are generated about as often. */
    private int[] rare() {
        int rare = 0;
        int covered = 0;
        for (int t = 0; t < tokens.size(); t++) {
            if (tokens.tokens().get(t) instanceof CategoryToken) {
                double[] real = shares(accepted, new int[] {t});
                double[] made = shares(generated, new int[] {t});
                for (int k = 0; k < real.length; k++) {
                    if (real[k] <= RARE && real[k] * accepted.length / tokens.size() >= FEWEST) {
                        rare++;
                        boolean alike = made[k] >= real[k] / FACTOR && made[k] <= real[k] * FACTOR;
                        covered += alike ? 1 : 0;
                    }
                }
            }
        }
        return new int[] {rare, covered};
    }

    /** The category of which the other columns tell most, in nats; -1 where they tell of none. */
    private int target(Generator generator) {
        return IntStream.range(0, tokens.size())
                .filter(t -> tokens.tokens().get(t) instanceof CategoryToken)
                .boxed()
                .map(t -> new double[] {t, told(generator, t)})
                .filter(told -> told[1] > 0)
                .max(Comparator.comparingDouble(told -> told[1]))
                .map(told -> (int) told[0])
                .orElse(-1);
    }

    /** Entropy of a choice less what is left of it when the other columns are known. */
    private double told(Generator generator, int token) {
        double entropy = 0;
        for (double share : shares(heldOut, new int[] {token})) {
            entropy -= share > 0 ? share * Math.log(share) : 0;
        }
        int[] known = heldOut.clone();
        for (int i = 0; i < known.length; i++) {
            known[i] = column(i % tokens.size()) == column(token) ? Tokens.OPEN : known[i];
        }
        return entropy - generator.surprise(heldOut, known, token);
    }
}
