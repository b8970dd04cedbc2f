package dev.assay.train.vae;

import dev.assay.train.encode.ColumnCode;
import dev.assay.train.encode.Encoded;
import dev.assay.train.encode.Encoder;
import dev.assay.train.encode.NumberCode;
import dev.assay.train.encode.RankGaussian;
import dev.assay.train.net.Adam;
import dev.assay.train.net.Streams;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;

/**
 * Rows a second that the VAE learns from on one thread, and scores on one and on two: 60 numbers a
 * row.
 */
final class SpeedBenchmark {

    private static final int NUMBERS = 60;
    private static final int LATENT = 10;
    private static final int ROWS = 512;
    private static final int STEPS = 400;
    private static final int ROUNDS = 5;
    private static final int THREADS = 2;

    private SpeedBenchmark() {}

    /** Prints the best of several rounds. */
    public static void main(String[] args) {
        RankGaussian scale = new RankGaussian(IntStream.range(0, 201).asDoubleStream().toArray());
        Encoder encoder =
                new Encoder(
                        IntStream.range(0, NUMBERS / 5)
                                .<ColumnCode>mapToObj(i -> new NumberCode("n" + i, scale))
                                .toList());
        Encoded rows = new Encoded(ROWS, encoder.width());
        SplittableRandom random = new SplittableRandom(1);
        float[] x = Streams.gaussians(random, rows.x().length);
        System.arraycopy(x, 0, rows.x(), 0, x.length);
        Arrays.fill(rows.mask(), 1);
        VaeNet net = new VaeNet(encoder, LATENT, ROWS, random);
        List<VaeNet> nets =
                IntStream.range(0, THREADS)
                        .mapToObj(i -> new VaeNet(encoder, LATENT, ROWS, random.split()))
                        .toList();
        RowInput input = new RowInput(encoder);
        Adam adam = new Adam(net.parameters());
        double learnt = 0;
        double scored = 0;
        double scoredSideBySide = 0;
        for (int round = 0; round < ROUNDS; round++) {
            long start = System.nanoTime();
            for (int step = 0; step < STEPS; step++) {
                float[] noise = Streams.gaussians(random, ROWS * LATENT);
                net.step(input.noisy(rows, rows, random), rows, noise, 1);
                adam.update(1e-3);
            }
            learnt = Math.max(learnt, rate(start));
            start = System.nanoTime();
            score(net, rows);
            scored = Math.max(scored, rate(start));
            start = System.nanoTime();
            CompletableFuture.allOf(
                            nets.stream()
                                    .map(n -> CompletableFuture.runAsync(() -> score(n, rows)))
                                    .toArray(CompletableFuture[]::new))
                    .join();
            scoredSideBySide = Math.max(scoredSideBySide, THREADS * rate(start));
        }
        System.out.printf(
                Locale.ROOT,
                "rows of %d numbers a second: learnt %.0f, scored %.0f, by %d threads %.0f%n",
                encoder.width(),
                learnt,
                scored,
                THREADS,
                scoredSideBySide);
    }

    private static void score(VaeNet net, Encoded rows) {
        for (int step = 0; step < STEPS; step++) {
            net.score(rows);
        }
    }

    private static double rate(long start) {
        return (double) ROWS * STEPS / ((System.nanoTime() - start) / 1e9);
    }
}
