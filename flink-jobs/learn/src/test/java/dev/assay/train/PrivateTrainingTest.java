package dev.assay.train;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.MeasuredCsv;
import dev.assay.Shop;
import dev.assay.declare.demand.Learned;
import dev.assay.declare.privacy.PrivateLearning;
import dev.assay.privacy.ProjectKey;
import dev.assay.privacy.dp.PrivateTraining;
import dev.assay.privacy.dp.SampledGaussian;
import dev.assay.train.dp.Randomness;
import dev.assay.train.net.HeldOut;
import dev.assay.train.net.TimeLimit;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PrivateTrainingTest {

    private static final Learned BOTH = new Learned(true, true, new PrivateLearning(3, null, 1));
    private static final MeasuredCsv DATA = Lamps.measured(1, 800);

    private static TrainedModels trained(String digit, Learned which, TimeLimit limit)
            throws IOException {
        ProjectKey key = ProjectKey.of(digit.repeat(64), null, Path.of("."));
        return Training.train(
                which,
                DATA.profile(),
                DATA.bins(),
                DATA.sample(),
                7,
                Randomness.of(key, "state"),
                limit,
                steps -> {});
    }

    @Test
    void the_same_key_gives_the_same_files_and_another_key_others() throws IOException {
        TrainedModels first = trained("a", BOTH, TimeLimit.NONE);
        TrainedModels again = trained("a", BOTH, TimeLimit.NONE);
        assertNotNull(first.vae(), first.vaeReason());
        assertArrayEquals(first.vae(), again.vae());
        assertEquals(first.curves(), again.curves());
        TrainedModels other = trained("b", BOTH, TimeLimit.NONE);
        assertFalse(Arrays.equals(first.vae(), other.vae()));
        PrivateTraining dp = first.curves().dp();
        assertEquals("state", dp.state());
        assertEquals(1e-5, dp.delta());
        assertTrue(dp.epsilon() <= 3 && dp.epsilon() > 2.97, "epsilon " + dp.epsilon());
        List<SampledGaussian> done =
                dp.networks().stream()
                        .flatMap(
                                n ->
                                        Stream.of(
                                                new SampledGaussian(
                                                        dp.noise().multiplier(),
                                                        n.rate(),
                                                        n.steps()),
                                                new SampledGaussian(dp.noise().start(), 1, 1)))
                        .toList();
        assertEquals(4, done.size(), "steps and starts of both networks share the epsilon");
        assertEquals(SampledGaussian.epsilon(done, 1e-5), dp.epsilon(), 1e-12);
        assertEquals(List.of(), first.curves().vae(), "a curve would tell of the rows");
        assertEquals(List.of(), first.curves().gan());
    }

    @Test
    void one_network_alone_needs_less_noise_and_what_is_not_private_promises_nothing()
            throws IOException {
        Learned vae = new Learned(true, false, BOTH.dp());
        PrivateTraining alone = trained("a", vae, TimeLimit.of(1e-9)).curves().dp();
        PrivateTraining both = trained("a", BOTH, TimeLimit.of(1e-9)).curves().dp();
        assertTrue(alone.noise().multiplier() < both.noise().multiplier(), alone + " and " + both);
        assertNull(Lamps.trained(new Learned(true, false), DATA, 7, steps -> {}).curves().dp());
    }

    @Test
    void where_the_time_is_over_less_is_told_than_was_planned() throws IOException {
        PrivateTraining dp = trained("a", BOTH, TimeLimit.of(1e-9)).curves().dp();
        assertTrue(dp.epsilon() < 1.5, "epsilon " + dp.epsilon());
        assertTrue(dp.networks().stream().anyMatch(network -> network.steps() == 1), dp.toString());
    }

    @Test
    void one_row_more_is_one_row_more_on_one_side_and_changes_nothing_else() {
        MeasuredCsv same = MeasuredCsv.of(Shop.spec(), "colour,price\n" + "red,1\n".repeat(300));
        var rows = same.sample().rows();
        for (int n = 200; n < 210; n++) {
            for (boolean side : List.of(true, false)) {
                var more = new ArrayList<>(HeldOut.apart(rows.subList(0, n + 1), side));
                var less = HeldOut.apart(rows.subList(0, n), side);
                assertTrue(more.size() - less.size() <= 1);
                assertEquals(less, more.subList(0, less.size()));
            }
            assertEquals(
                    n,
                    HeldOut.apart(rows.subList(0, n), true).size()
                            + HeldOut.apart(rows.subList(0, n), false).size());
        }
        assertEquals(75, HeldOut.apart(rows, true).size(), "a quarter, of equal rows too");
    }
}
