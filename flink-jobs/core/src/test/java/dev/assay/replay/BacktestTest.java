package dev.assay.replay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.MeasuredCsv;
import dev.assay.Shop;
import dev.assay.catalogue.Family;
import dev.assay.catalogue.KnownCheck;
import dev.assay.declare.DatasetSpec;
import dev.assay.declare.demand.Limits;
import dev.assay.document.CanonicalJson;
import dev.assay.replay.BacktestResult.CheckRate;
import dev.assay.replay.BacktestResult.FamilyRate;
import dev.assay.replay.BacktestResult.Judged;
import dev.assay.replay.BacktestResult.Rate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BacktestTest {

    private static final DatasetSpec SPEC = DatasetSpec.of("orders", "data/*.csv");
    private static final int DAYS = 24;
    private static final int DAMAGED = 20;

    private static List<Partition> partitions(Shop shop) {
        List<Partition> all = new ArrayList<>();
        MeasuredCsv measured = shop.measured(SPEC);
        measured.forEachPart((file, profile) -> all.add(new Partition(file, file, profile)));
        return all;
    }

    private static DatasetSpec loosened(Limits limits) {
        return new DatasetSpec(
                new DatasetSpec.About(SPEC.name(), SPEC.description(), SPEC.owner(), SPEC.role()),
                new DatasetSpec.Reading(SPEC.path(), SPEC.format(), SPEC.missing(), SPEC.types()),
                new DatasetSpec.Meaning(SPEC.columns(), SPEC.key(), SPEC.references()),
                new DatasetSpec.Privacy(SPEC.sensitive(), SPEC.open()),
                new DatasetSpec.Demands(SPEC.rules(), SPEC.incidents(), limits, SPEC.learned()));
    }

    private static BacktestResult replay(Shop shop) {
        return new Backtest(SPEC, 0.01).run(partitions(shop), 12, Optional.empty(), () -> {});
    }

    @Test
    void days_that_are_alike_are_not_red() {
        BacktestResult result = replay(Shop.of(3, DAYS, 200));
        assertEquals(DAYS - 12, result.partitions().size());
        assertEquals(List.of(), result.reds());
        assertEquals(0, result.red().value());
    }

    @Test
    void a_limit_that_is_loosened_lets_the_day_pass() {
        Shop shop = Shop.of(3, DAYS, 200);
        shop.changeDay(DAMAGED, row -> row[Shop.at("price")] = "");
        Map<String, Double> factors = new TreeMap<>();
        for (Judged red : replay(shop).reds()) {
            red.failures().forEach(f -> factors.put(f.check().id(), 1000.0));
        }
        // A day that passes is none that somebody accepted as it is: it drifts from there.
        factors.put(KnownCheck.SLOW_DRIFT.id(), 1000.0);
        DatasetSpec loose = loosened(new Limits(factors));
        BacktestResult result =
                new Backtest(loose, 0.01).run(partitions(shop), 12, Optional.empty(), () -> {});
        assertEquals(List.of(), result.reds());
    }

    @Test
    void a_damaged_day_is_red_and_the_reason_names_its_column() {
        Shop shop = Shop.of(3, DAYS, 200);
        shop.changeDay(DAMAGED, row -> row[Shop.at("price")] = "");
        BacktestResult result = replay(shop);
        Judged red = result.reds().get(0);
        assertEquals(DAMAGED, red.history(), "batches that stand behind it");
        assertTrue(
                red.failures().stream()
                        .anyMatch(
                                f ->
                                        f.check() == KnownCheck.COMPLETENESS
                                                && "price".equals(f.column())));
        CheckRate completeness =
                result.checks().stream()
                        .filter(c -> c.check().equals("completeness"))
                        .findFirst()
                        .orElseThrow();
        assertEquals(Rate.of(1, DAYS - 12), completeness.rate());
        assertEquals(Family.STATISTICS, completeness.family());
        FamilyRate statistics =
                result.families().stream()
                        .filter(f -> f.family() == Family.STATISTICS)
                        .findFirst()
                        .orElseThrow();
        assertTrue(statistics.rate().failed() >= completeness.rate().failed());
        assertTrue(statistics.alone() <= statistics.rate().failed());
    }

    /** The history of a build remembers it too: there it is where the data is from then on. */
    @Test
    void what_was_accepted_although_it_was_red_is_no_drift_afterwards() {
        Shop shop = Shop.of(3, DAYS, 200);
        shop.changeDay(DAMAGED, row -> row[Shop.at("price")] = "");
        List<Judged> reds = replay(shop).reds();
        assertEquals(List.of("data/day-21.csv"), reds.stream().map(Judged::file).toList());
    }

    @Test
    void a_check_that_never_failed_is_counted_too() {
        BacktestResult result = replay(Shop.of(4, DAYS, 200));
        assertTrue(result.checks().size() > 10);
        assertTrue(result.checks().stream().allMatch(c -> c.rate().of() <= DAYS - 12));
    }

    @Test
    void each_partition_is_reported_as_it_is_done() {
        AtomicInteger done = new AtomicInteger();
        new Backtest(SPEC, 0.01)
                .run(partitions(Shop.of(5, 14, 100)), 12, Optional.empty(), done::incrementAndGet);
        assertEquals(2, done.get());
    }

    @Test
    void the_result_is_read_as_it_was_written() throws Exception {
        Shop shop = Shop.of(3, DAYS, 200);
        shop.changeDay(DAMAGED, row -> row[Shop.at("price")] = "");
        BacktestResult result = replay(shop);
        String json = CanonicalJson.line(result);
        assertEquals(result, CanonicalJson.parse("backtest.json", 1, json, BacktestResult.class));
        assertEquals(json, CanonicalJson.line(replay(shop)), "the same bytes every time");
    }

    /** Bisection of the binomial distribution, in Python 3.11 with its exact integers. */
    @ParameterizedTest
    @CsvSource({
        "0, 10, 0, 0.3084971078187607",
        "10, 10, 0.6915028921812392, 1",
        "8, 245, 0.014200678848184378, 0.06332330357072695"
    })
    void rates_have_exact_intervals(int failed, int of, double least, double greatest) {
        Rate rate = Rate.of(failed, of);
        assertEquals(least, rate.least(), 1e-6);
        assertEquals(greatest, rate.greatest(), 1e-6);
    }
}
