package dev.assay.train;

import dev.assay.declare.demand.Learned;
import dev.assay.declare.privacy.PrivateLearning;
import dev.assay.privacy.dp.PrivateTraining;
import dev.assay.privacy.dp.SampledGaussian;
import dev.assay.train.dp.PrivateSteps.Plan;
import dev.assay.train.dp.Randomness;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * How a dataset's networks are trained so that their weights tell little of any one row. They learn
 * from the same rows, so they share the declared ε, with the least noise that is enough for both.
 *
 * @param which networks
 * @param rows that are trained on
 * @param noise σ of all of them, in units of the greatest norm of a row's gradient
 * @param randomness of rows and noise
 */
record PrivateNetworks(Learned which, int rows, double noise, Randomness randomness) {

    /**
     * Times 1/ε, the noise of where a network starts: of what may be told, a twentieth or so for
     * each network, since ρ is 1/2σ² of it and about ε²/50 of all.
     */
    private static final double START = 24;

    /**
     * The plan.
     *
     * @param which networks, with a declared ε
     */
    static PrivateNetworks of(Learned which, int rows, Randomness randomness) {
        PrivateNetworks unnoised = new PrivateNetworks(which, rows, 1, randomness);
        PrivateLearning dp = which.dp();
        double noise =
                SampledGaussian.noise(
                        unnoised.steps(Integer.MAX_VALUE, Integer.MAX_VALUE),
                        unnoised.starts(),
                        dp.epsilon(),
                        dp.deltaFor(rows));
        return new PrivateNetworks(which, rows, noise, randomness);
    }

    /** Steps of a network on so many rows: all, or a half of them. */
    Plan plan(int rows) {
        return Plan.of(rows, which.dp().clip()).with(noise, start());
    }

    private double start() {
        return START / which.dp().epsilon();
    }

    private List<SampledGaussian> starts() {
        return Collections.nCopies(
                (which.vae() ? 1 : 0) + (which.gan() ? 1 : 0), new SampledGaussian(start(), 1, 1));
    }

    private List<SampledGaussian> steps(int vaeSteps, int ganSteps) {
        return networks(vaeSteps, ganSteps).stream()
                .map(network -> new SampledGaussian(noise, network.rate(), network.steps()))
                .toList();
    }

    private List<PrivateTraining.Network> networks(int vaeSteps, int ganSteps) {
        List<PrivateTraining.Network> networks = new ArrayList<>();
        if (which.vae()) {
            networks.add(network("vae", plan(rows), vaeSteps));
        }
        if (which.gan()) {
            networks.add(network("gan", plan(rows), ganSteps));
        }
        return networks;
    }

    private PrivateTraining.Network network(String name, Plan plan, int steps) {
        return new PrivateTraining.Network(
                name, rows, plan.sampling(rows), Math.min(plan.steps(), steps));
    }

    /**
     * What it cost.
     *
     * @param vaeSteps that were done, {@code Integer.MAX_VALUE} for all that were planned
     * @param ganSteps likewise
     */
    PrivateTraining cost(int vaeSteps, int ganSteps) {
        double delta = which.dp().deltaFor(rows);
        List<SampledGaussian> all = new ArrayList<>(steps(vaeSteps, ganSteps));
        all.addAll(starts());
        return new PrivateTraining(
                randomness.state(),
                PrivateTraining.ROW,
                SampledGaussian.epsilon(all, delta),
                delta,
                new PrivateTraining.Noise(which.dp().clip(), noise, start()),
                networks(vaeSteps, ganSteps));
    }
}
