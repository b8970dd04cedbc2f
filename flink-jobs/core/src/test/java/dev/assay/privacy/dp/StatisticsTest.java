package dev.assay.privacy.dp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.declare.privacy.DifferentialPrivacy.Bounds;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.function.ToDoubleBiFunction;
import java.util.function.ToDoubleFunction;
import org.apache.commons.statistics.distribution.BetaDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StatisticsTest {

    private static final double DELTA = 1e-6;
    private static final int RUNS = 4000;

    /** 300 users, the first of whom has most rows. */
    private static Contributions values(int most) {
        SplittableRandom random = new SplittableRandom(1);
        Map<String, List<Double>> byUser = new TreeMap<>();
        for (int user = 0; user < 300; user++) {
            List<Double> values = new ArrayList<>();
            for (int i = 0; i < (user == 0 ? 5000 : 1 + user % 4); i++) {
                values.add((double) random.nextInt(101));
            }
            byUser.put("u" + user, values);
        }
        return new Contributions(byUser, most);
    }

    private static double deviation(
            ToDoubleFunction<Statistics> statistic, double about, int runs) {
        Statistics statistics = new Statistics(new Noise(new SplittableRandom(2)));
        double sum = 0;
        for (int i = 0; i < runs; i++) {
            double error = statistic.applyAsDouble(statistics) - about;
            sum += error * error;
        }
        return Math.sqrt(sum / runs);
    }

    private static void isNear(double expected, double found) {
        assertEquals(expected, found, 0.05 * expected);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.5, 1, 3})
    void errors_of_counts_sums_means_and_histograms_are_those_of_the_closed_form(double epsilon) {
        double rho = Accountant.rho(epsilon, DELTA);
        int most = 3;
        Contributions of = values(most);
        List<Double> all = of.values();
        double sum = all.stream().mapToDouble(Double::doubleValue).sum();
        double sigma = most / Math.sqrt(2 * rho);
        isNear(sigma, deviation(s -> s.count(of, rho), all.size(), RUNS));
        isNear(1 / Math.sqrt(2 * rho), deviation(s -> s.users(of, rho), 300, RUNS));
        isNear(100 * sigma, deviation(s -> s.sum(of, 0, 100, rho), sum, RUNS));
        double mean = sum / all.size();
        // To first order: the noise of the sum about the middle, and that of the number.
        double half = most / Math.sqrt(rho);
        double ofMean = Math.hypot(50 * half, (mean - 50) * half) / all.size();
        isNear(ofMean, deviation(s -> s.mean(of, 0, 100, rho), mean, RUNS));
        long sevens = all.stream().filter(v -> v == 7).count();
        isNear(
                sigma,
                deviation(s -> s.histogram(of, List.of(7.0, 8.0), rho).get(7.0), sevens, RUNS));
    }

    @Test
    void a_quantile_is_where_as_many_values_are_below_as_noise_allows() {
        Contributions of = values(3);
        double rho = Accountant.rho(3, DELTA);
        double[] sorted = of.values().stream().mapToDouble(Double::doubleValue).sorted().toArray();
        double sigma = 3 / Math.sqrt(2 * rho / 11);
        Statistics statistics = new Statistics(new Noise(new SplittableRandom(3)));
        for (int i = 0; i < 200; i++) {
            double median = statistics.quantile(of, 0.5, 0, 100, 10, rho);
            long below = java.util.Arrays.stream(sorted).filter(v -> v <= median).count();
            assertTrue(Math.abs(below - sorted.length / 2.0) < 6 * sigma + 20, median + "");
        }
    }

    private static Contributions without(Contributions of, String user) {
        Map<String, List<Double>> rest = new TreeMap<>(of.byUser());
        rest.remove(user);
        return new Contributions(rest, of.most());
    }

    /**
     * What an attacker who knows all but one user learns, at least: the greatest ε with which some
     * threshold tells the two cases apart, by what bounds its rates with a confidence of 99.9 %
     * (Clopper and Pearson 1934), as DP-Auditorium does with (TPR - δ) / FPR.
     */
    private static double learned(
            ToDoubleFunction<Statistics> with, ToDoubleFunction<Statistics> without, int runs) {
        Statistics statistics = new Statistics(new Noise(new SplittableRandom(7)));
        double[] in = new double[runs];
        double[] out = new double[runs];
        for (int i = 0; i < runs; i++) {
            in[i] = with.applyAsDouble(statistics);
            out[i] = without.applyAsDouble(statistics);
        }
        // Thresholds are chosen on the first half and tried on the second.
        double threshold = 0;
        double best = -1;
        for (int i = 0; i < runs / 2; i += 10) {
            double t = in[i];
            double hits = share(in, 0, runs / 2, t);
            double alarms = Math.max(share(out, 0, runs / 2, t), 20.0 / runs);
            if (hits / alarms > best) {
                best = hits / alarms;
                threshold = t;
            }
        }
        int n = runs - runs / 2;
        long hits = Math.round(share(in, runs / 2, runs, threshold) * n);
        long alarms = Math.round(share(out, runs / 2, runs, threshold) * n);
        double low =
                hits == 0
                        ? 0
                        : BetaDistribution.of(hits, n - hits + 1)
                                .inverseCumulativeProbability(5e-4);
        double high =
                BetaDistribution.of(alarms + 1, n - alarms).inverseCumulativeProbability(1 - 5e-4);
        return Math.log(Math.max(1e-9, low - DELTA) / high);
    }

    private static double share(double[] all, int from, int to, double least) {
        int n = 0;
        for (int i = from; i < to; i++) {
            n += all[i] >= least ? 1 : 0;
        }
        return (double) n / (to - from);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.5, 1, 3})
    void an_attack_never_learns_more_of_a_user_than_was_claimed(double epsilon) {
        double rho = Accountant.rho(epsilon, DELTA);
        Map<String, List<Double>> values = new TreeMap<>(values(3).byUser());
        values.put("u0", List.of(100.0, 100.0, 100.0));
        Contributions with = new Contributions(values, 3);
        Contributions without = without(with, "u0");
        Map<String, ToDoubleBiFunction<Statistics, Contributions>> all =
                Map.of(
                        "users", (s, of) -> s.users(of, rho),
                        "count", (s, of) -> s.count(of, rho),
                        "sum", (s, of) -> s.sum(of, 0, 100, rho),
                        "mean", (s, of) -> s.mean(of, 0, 100, rho),
                        "median", (s, of) -> s.quantile(of, 0.5, 0, 100, 8, rho),
                        "histogram", (s, of) -> s.histogram(of, List.of(100.0), rho).get(100.0));
        all.forEach(
                (name, statistic) -> {
                    double learned =
                            learned(
                                    s -> statistic.applyAsDouble(s, with),
                                    s -> statistic.applyAsDouble(s, without),
                                    name.equals("median") ? 2000 : 20_000);
                    assertTrue(learned <= epsilon, name + ": " + learned);
                });
    }

    @Test
    void the_attack_finds_out_noise_that_is_too_small() {
        Contributions with = values(3);
        Contributions without = without(with, "u0");
        double rho = Accountant.rho(1, DELTA);
        // Ten times the budget that is claimed.
        double learned =
                learned(s -> s.count(with, 100 * rho), s -> s.count(without, 100 * rho), 20_000);
        assertTrue(learned > 1, "" + learned);
    }

    @Test
    void bounds_are_powers_of_two_about_all_values_but_a_few() {
        Statistics statistics = new Statistics(new Noise(new SplittableRandom(5)));
        double rho = Accountant.rho(3, DELTA);
        for (int i = 0; i < 50; i++) {
            Bounds bounds = statistics.bounds(values(3), rho).orElseThrow();
            assertTrue(bounds.low() >= 0 && bounds.low() <= 8, bounds + "");
            assertEquals(128, bounds.high());
        }
        Map<String, List<Double>> below = new TreeMap<>();
        for (int user = 0; user < 300; user++) {
            below.put("u" + user, List.of(user % 2 == 0 ? -5.0 : 0));
        }
        assertEquals(
                new Bounds(-8, 0),
                statistics.bounds(new Contributions(below, 1), rho).orElseThrow());
        assertTrue(statistics.bounds(new Contributions(Map.of(), 1), rho).isEmpty());
    }

    @Test
    void values_of_many_users_are_told_and_those_of_few_are_not() {
        Map<String, Set<String>> byUser = new TreeMap<>();
        for (int user = 0; user < 2000; user++) {
            byUser.put("u" + user, Set.of(user < 1500 ? "common" : "u" + user + "@example.org"));
        }
        Statistics statistics = new Statistics(new Noise(new SplittableRandom(6)));
        double rho = Accountant.rho(1, DELTA);
        for (int i = 0; i < 50; i++) {
            List<Published.Frequent> told = statistics.frequent(byUser, 2, 10, rho, DELTA);
            assertEquals(1, told.size(), told + "");
            assertEquals("common", told.get(0).value());
            assertEquals(1500, told.get(0).users(), 6 / Math.sqrt(rho));
        }
    }

    @Test
    void a_user_with_most_rows_counts_no_more_than_any_other() {
        assertEquals(3, values(3).byUser().get("u0").size());
        assertTrue(values(3).values().size() < 900);
        assertThrows(IllegalArgumentException.class, () -> values(0));
    }

    @Test
    void bounds_that_are_none_and_budgets_that_are_none_are_refused() {
        Statistics statistics = new Statistics(new Noise(new SplittableRandom(4)));
        Contributions of = values(1);
        assertThrows(IllegalArgumentException.class, () -> statistics.sum(of, 1, 1, 1));
        assertThrows(IllegalArgumentException.class, () -> statistics.count(of, 0));
        assertThrows(
                IllegalArgumentException.class,
                () -> statistics.mean(of, 0, Double.POSITIVE_INFINITY, 1));
    }
}
