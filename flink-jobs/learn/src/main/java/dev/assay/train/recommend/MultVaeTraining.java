package dev.assay.train.recommend;

import dev.assay.recommend.interaction.InteractionMatrix;
import dev.assay.train.model.ModelException;
import dev.assay.train.net.Adam;
import dev.assay.train.net.Batches;
import dev.assay.train.net.EarlyStopping;
import dev.assay.train.net.Streams;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Trains a network of histories. One user in ten is held out: of these a part of the history is
 * shown, and the parameters are kept that foresee the rest best.
 */
final class MultVaeTraining {

    private static final int BATCH = 128;
    private static final double RATE = 3e-3;

    /** Weight of the divergence at the end: less than 1 ranks better (Liang et al.). */
    private static final double BETA = 0.2;

    private static final double DROPOUT = 0.5;
    private static final int EPOCHS = 100;
    private static final int LOOKS = 25;
    private static final int PATIENCE = 6;
    private static final int ONE_IN = 10;
    private static final int MOST_HELD_OUT = 1_000;

    private final Frequent items;
    private final int mostSteps;
    private final long seed;
    private final float[] logShares;
    private final List<int[]> rows = new ArrayList<>();
    private final List<int[]> seen = new ArrayList<>();
    private final List<int[]> hidden = new ArrayList<>();

    MultVaeTraining(InteractionMatrix train, Frequent items, int mostSteps, long seed) {
        this.items = items;
        this.mostSteps = mostSteps;
        this.seed = seed;
        this.logShares = new float[items.size()];
        for (int place = 0; place < logShares.length; place++) {
            logShares[place] =
                    (float) Math.log((double) train.count(items.items()[place]) / train.size());
        }
        SplittableRandom random = Streams.of(seed, "mult-vae held out");
        int[] order = Streams.shuffled(random, train.users());
        int held = Math.min(MOST_HELD_OUT, train.users() / ONE_IN);
        for (int user : order) {
            int[] row = items.placesOf(train.row(user));
            if (row.length > 1 && seen.size() < held) {
                hold(row, random);
            } else if (row.length > 0) {
                rows.add(row);
            }
        }
    }

    /** Hides one in five items of a history, at least one. */
    private void hold(int[] row, SplittableRandom random) {
        int[] order = Streams.shuffled(random, row.length);
        int shown = Math.min(row.length - 1, (4 * row.length + 4) / 5);
        seen.add(picked(row, order, 0, shown));
        hidden.add(picked(row, order, shown, row.length));
    }

    private static int[] picked(int[] row, int[] order, int from, int to) {
        return Arrays.stream(order, from, to).map(i -> row[i]).toArray();
    }

    /** The network that foresaw best. */
    MultVaeNet trained() {
        int batch = Math.max(1, Math.min(BATCH, rows.size()));
        MultVaeNet net =
                new MultVaeNet(items.size(), batch, Streams.of(seed, "mult-vae weights"))
                        .startingFrom(logShares);
        if (rows.isEmpty()) {
            return net;
        }
        Adam adam = new Adam(net.parameters());
        SplittableRandom random = Streams.of(seed, "mult-vae steps");
        Batches batches = new Batches(rows.size(), batch, random);
        EarlyStopping stopping = new EarlyStopping(net.parameters(), PATIENCE);
        int steps = Math.max(LOOKS, Math.min(mostSteps, EPOCHS * rows.size() / batch));
        int every = steps / LOOKS;
        stopping.look(heldOut(net, batch));
        for (int done = 0; done < steps && !stopping.isOver(); done++) {
            int[][] targets =
                    Arrays.stream(batches.next()).mapToObj(rows::get).toArray(int[][]::new);
            int[][] inputs =
                    Arrays.stream(targets).map(row -> dropped(row, random)).toArray(int[][]::new);
            float[] noise = Streams.gaussians(random, targets.length * MultVaeNet.LATENT);
            net.step(inputs, targets, noise, BETA * Math.min(1, 2.0 * done / steps));
            adam.update(RATE * Adam.oneCycle(done, steps));
            if ((done + 1) % every == 0 || done + 1 == steps) {
                stopping.look(heldOut(net, batch));
            }
        }
        try {
            net.parameters().restore(stopping.best());
        } catch (ModelException e) {
            throw new AssertionError("weights of a network fit that network", e);
        }
        return net;
    }

    private static int[] dropped(int[] row, SplittableRandom random) {
        return Arrays.stream(row).filter(item -> random.nextDouble() >= DROPOUT).toArray();
    }

    private double heldOut(MultVaeNet net, int batch) {
        double sum = 0;
        for (int from = 0; from < seen.size(); from += batch) {
            int to = Math.min(seen.size(), from + batch);
            int[][] shown = seen.subList(from, to).toArray(int[][]::new);
            sum += (to - from) * net.heldOut(shown, hidden.subList(from, to).toArray(int[][]::new));
        }
        return sum / seen.size();
    }
}
