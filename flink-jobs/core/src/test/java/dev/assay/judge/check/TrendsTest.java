package dev.assay.judge.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.catalogue.KnownCheck;
import dev.assay.declare.DatasetSpec;
import dev.assay.declare.format.ViewOf;
import dev.assay.declare.partition.Partitions;
import dev.assay.declare.rule.Rule;
import dev.assay.declare.rule.Rule.Comparison;
import dev.assay.declare.view.View;
import dev.assay.declare.view.ViewOptions;
import dev.assay.finding.Finding;
import dev.assay.finding.Outcome;
import dev.assay.history.Entry;
import dev.assay.history.Entry.Event;
import dev.assay.history.HistoryFile;
import dev.assay.judge.Judge;
import dev.assay.judge.Orders;
import dev.assay.judge.decide.Weighed;
import dev.assay.judge.rule.Ratchet;
import dev.assay.metric.Metric;
import dev.assay.report.words.Words;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.function.IntToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrendsTest {

    private static final DatasetSpec SPEC = DatasetSpec.of("orders", "orders.csv");

    private static Entry entry(Event event, int i, double missing) {
        return entry(event, "data " + i, "PASS", missing);
    }

    private static Entry entry(Event event, String data, String outcome, double missing) {
        return new Entry(
                Entry.FORMAT,
                event,
                "2026-01-01T00:00:00Z",
                data,
                outcome,
                1,
                10_000,
                Map.of("duplicates", 0.0),
                Map.of("price", Map.of("completeness", 1 - missing, "mean", 5.0)),
                rules(1 - missing));
    }

    private static List<Entry> states(int n, IntToDoubleFunction missing) {
        List<Entry> all = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            all.add(entry(i == 0 ? Event.BASELINE : Event.ACCEPT, i, missing.applyAsDouble(i)));
        }
        return all;
    }

    private static double slow(int i) {
        return 0.01 + 0.004 * Math.max(0, i - 8);
    }

    private static Finding ofPrice(List<Entry> history, Entry today) {
        return Judge.decide(List.of(Trends.weigh(SPEC, history, today)), 0.01).stream()
                .filter(f -> "price".equals(f.column()))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void rows_of_a_view_that_are_equal_are_no_faults_that_grow() {
        ViewOf.Rows rows =
                new ViewOf.Rows(SPEC.format(), List.of(), Partitions.NONE, SPEC.columns());
        DatasetSpec view = SPEC.withFormat(new ViewOf("log", View.HOURS, rows, ViewOptions.USUAL));
        List<Entry> history = states(30, TrendsTest::slow);
        Entry today = entry(Event.CHECK, 30, slow(30));
        assertEquals(Arrays.asList(null, "price"), columns(Trends.weigh(SPEC, history, today)));
        assertEquals(List.of("price"), columns(Trends.weigh(view, history, today)));
    }

    private static List<String> columns(Weighed weighed) {
        List<String> columns = new ArrayList<>();
        weighed.candidates().forEach(candidate -> columns.add(candidate.subject().column()));
        return columns;
    }

    @Test
    void a_column_that_loses_a_little_each_time_fails_in_the_end() {
        Finding soon = ofPrice(states(13, TrendsTest::slow), entry(Event.CHECK, 13, slow(13)));
        assertEquals(Outcome.PASS, soon.outcome(), Words.ENGLISH.sentence(soon));
        Finding late =
                IntStream.range(13, 30)
                        .mapToObj(i -> ofPrice(states(i, TrendsTest::slow), checked(i)))
                        .filter(f -> f.outcome() == Outcome.FAIL)
                        .findFirst()
                        .orElseThrow();
        assertEquals(KnownCheck.SLOW_DRIFT, late.check());
        assertTrue(
                Words.ENGLISH.sentence(late).contains("2.8 % of the rows have no value"),
                Words.ENGLISH.sentence(late));
        assertTrue(Words.ENGLISH.sentence(late).contains("1.0 %"), Words.ENGLISH.sentence(late));
    }

    private static Entry checked(int i) {
        return entry(Event.CHECK, i, slow(i));
    }

    @Test
    void what_stays_as_it_was_passes() {
        Finding same = ofPrice(states(40, i -> 0.01 * (i % 3)), entry(Event.CHECK, 41, 0.02));
        assertEquals(Outcome.PASS, same.outcome(), Words.ENGLISH.sentence(same));
    }

    @Test
    void a_drift_that_somebody_accepted_does_not_fail_for_ever() {
        IntToDoubleFunction moved = i -> i < 12 ? 0.01 : 0.066;
        Finding red = ofPrice(states(16, moved), entry(Event.CHECK, 16, 0.066));
        assertEquals(Outcome.FAIL, red.outcome(), Words.ENGLISH.sentence(red));
        List<Entry> accepted = states(16, moved);
        accepted.add(entry(Event.ACCEPT, "data 16", "FAIL", 0.066));
        Weighed next = Trends.weigh(SPEC, accepted, entry(Event.CHECK, 17, 0.066));
        assertFalse(columns(next).contains("price"), "what is usual is learned anew");
        accepted.addAll(states(60, moved).subList(17, 60));
        Finding later = ofPrice(accepted, entry(Event.CHECK, 60, 0.066));
        assertEquals(Outcome.PASS, later.outcome(), Words.ENGLISH.sentence(later));
        assertTrue(Words.ENGLISH.sentence(later).contains("6.6 %"), Words.ENGLISH.sentence(later));
        accepted.addAll(states(63, i -> 0.6).subList(60, 63));
        Finding again = ofPrice(accepted, entry(Event.CHECK, 63, 0.6));
        assertEquals(Outcome.FAIL, again.outcome(), Words.ENGLISH.sentence(again));
    }

    @Test
    void a_new_baseline_begins_a_new_history() {
        List<Entry> history = states(30, TrendsTest::slow);
        history.add(entry(Event.BASELINE, 30, slow(30)));
        Weighed weighed = Trends.weigh(SPEC, history, entry(Event.CHECK, 31, slow(31)));
        assertTrue(weighed.candidates().isEmpty());
    }

    @Test
    void a_failed_audit_and_one_of_the_same_data_teach_nothing() {
        List<Entry> history = states(8, i -> 0.01);
        for (int i = 0; i < 20; i++) {
            history.add(entry(Event.CHECK, "broken " + i, "FAIL", 0.9));
            history.add(entry(Event.CHECK, "data 7", "PASS", 0.01));
        }
        Weighed weighed = Trends.weigh(SPEC, history, entry(Event.CHECK, 99, 0.01));
        assertTrue(weighed.candidates().isEmpty(), "8 states and today's are too few");
    }

    /** Partitions of rows of which so many repeat each other, and of all rows so many. */
    private static Entry repeats(int i, long rows, double all, double inBatch) {
        return repeats(
                i, rows, Map.of("duplicates", all, Entry.inBatch(KnownCheck.DUPLICATES), inBatch));
    }

    private static Entry repeats(int i, long rows, Map<String, Double> shares) {
        return new Entry(
                Entry.FORMAT,
                i == 0 ? Event.BASELINE : Event.ACCEPT,
                "2026-01-01T00:00:00Z",
                "data " + i,
                "PASS",
                20 + i,
                rows * (20 + i),
                shares,
                Map.of(),
                Map.of());
    }

    /** Whether any of the states that come one after the other is red. */
    private static boolean isRed(IntFunction<Entry> states) {
        return IntStream.range(12, 60)
                .mapToObj(
                        n -> {
                            List<Entry> history = IntStream.range(0, n).mapToObj(states).toList();
                            return Trends.weigh(SPEC, history, states.apply(n));
                        })
                .flatMap(weighed -> Judge.decide(List.of(weighed), 0.01).stream())
                .anyMatch(finding -> finding.outcome() == Outcome.FAIL);
    }

    @Test
    void more_rows_repeat_an_earlier_one_the_more_there_are_and_no_partition_is_worse() {
        assertFalse(isRed(i -> repeats(i, 120, 0.25 + 0.003 * i, 0.02 + 0.001 * (i % 3))));
    }

    @Test
    void rows_that_come_twice_more_and_more_often_fail() {
        assertTrue(isRed(i -> repeats(i, 120, 0.25, 0.02 + 0.003 * i)));
    }

    @Test
    void larger_partitions_of_few_possible_rows_have_more_that_repeat() {
        assertFalse(isRed(i -> repeats(i, 100 + 5 * i, 0.25, 0.02 + 0.001 * i)));
    }

    @Test
    void what_an_older_version_remembered_of_all_rows_is_not_compared_with_partitions() {
        List<Entry> history =
                IntStream.range(0, 30)
                        .mapToObj(i -> repeats(i, 100, Map.of("duplicates", 0.01 * i)))
                        .toList();
        assertTrue(Trends.weigh(SPEC, history, repeats(30, 100, 0.3, 0.3)).candidates().isEmpty());
    }

    /** States of one history: each has a file more, of so many rows, that misses so many prices. */
    private static List<Entry> appended(int n, IntToDoubleFunction missing, Random random) {
        List<Entry> all = new ArrayList<>();
        long rows = 0;
        long faults = 0;
        for (int i = 0; i < n; i++) {
            double share = missing.applyAsDouble(i);
            int more = 50 + random.nextInt(300);
            rows += more;
            faults += IntStream.range(0, more).filter(r -> random.nextDouble() < share).count();
            all.add(
                    new Entry(
                            Entry.FORMAT,
                            i == 0 ? Event.BASELINE : Event.ACCEPT,
                            "2026-01-01T00:00:00Z",
                            "data " + i,
                            "PASS",
                            1 + i,
                            rows,
                            Map.of(),
                            Map.of("price", Map.of("completeness", 1 - (double) faults / rows)),
                            Map.of()));
        }
        return all;
    }

    private static boolean isEverRed(List<Entry> states) {
        return IntStream.range(12, states.size())
                .mapToObj(n -> ofPrice(states.subList(0, n), states.get(n)))
                .anyMatch(finding -> finding.outcome() == Outcome.FAIL);
    }

    /** The share of all rows is a mean over all files: it wanders though files are alike. */
    @Test
    void files_that_differ_without_getting_worse_are_no_drift_of_the_whole() {
        Random random = new Random(1);
        int red = 0;
        for (int history = 0; history < 100; history++) {
            IntToDoubleFunction share = i -> 0.4 * random.nextDouble();
            red += isEverRed(appended(60, share, random)) ? 1 : 0;
        }
        assertTrue(red <= 2, red + " of 100");
    }

    @Test
    void each_file_a_little_worse_than_the_one_before_is_a_drift() {
        Random random = new Random(2);
        for (int history = 0; history < 20; history++) {
            IntToDoubleFunction share = i -> 0.01 + 0.004 * i + 0.01 * random.nextDouble();
            assertTrue(isEverRed(appended(60, share, random)));
        }
    }

    /** A rule on the price's completeness by every comparison. */
    private static Map<String, Double> rules(double completeness) {
        return Arrays.stream(Comparison.values())
                .collect(
                        Collectors.toMap(
                                by -> "completeness(price) " + by.symbol() + " 0.5",
                                by -> completeness));
    }

    @Test
    void a_rule_that_is_written_otherwise_keeps_its_past(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("orders.jsonl");
        Rule rule =
                new Rule(
                        "completeness(price) >= 100%",
                        3, Metric.COMPLETENESS, "price", Double.NaN, Comparison.AT_LEAST, 1);
        for (String before :
                List.of(
                        "completeness(price) >= 100%",
                        "completeness(price) >= 100 %",
                        "completeness( price )>=1.0",
                        "completeness(\\\"price\\\") >= 1")) {
            Files.writeString(
                    file,
                    """
                    {"format":"assay-history/1","event":"ACCEPT","at":"2026-01-01T00:00:00Z",\
                    "data":"a","outcome":"PASS","files":1,"rows":9,"rules":{"%s":0.875}}
                    """
                            .formatted(before));
            Entry today =
                    new Entry(
                            Entry.FORMAT,
                            Event.CHECK,
                            "2026-01-02T00:00:00Z",
                            "b",
                            "PASS",
                            1,
                            9,
                            Map.of(),
                            Map.of(),
                            Map.of(rule.key(), 0.75));
            List<Finding> found =
                    Ratchet.weigh(Orders.spec(rule), HistoryFile.read(file), today).certain();
            assertEquals(Outcome.FAIL, found.get(0).outcome(), before);
            assertEquals(0.875, found.get(0).expected(), before);
        }
    }

    private static List<Finding> ratchet(Comparison comparison, double now, double... before) {
        Rule rule =
                new Rule(
                        "completeness(price) >= 0.5",
                        3,
                        Metric.COMPLETENESS,
                        "price",
                        Double.NaN,
                        comparison,
                        0.5);
        DatasetSpec spec = Orders.spec(rule);
        List<Entry> history = new ArrayList<>();
        for (double value : before) {
            history.add(entry(Event.ACCEPT, history.size(), 1 - value));
        }
        history.add(entry(Event.CHECK, "broken", "FAIL", 0));
        return Ratchet.weigh(spec, history, entry(Event.CHECK, 99, 1 - now)).certain();
    }

    @Test
    void the_best_value_that_a_rule_ever_had_must_be_kept() {
        Finding lost = ratchet(Comparison.AT_LEAST, 0.75, 0.5, 0.875, 0.75).get(0);
        assertEquals(Outcome.FAIL, lost.outcome());
        assertEquals(0.875, lost.expected());
        assertTrue(
                Words.ENGLISH.sentence(lost).contains("(line 3 of the declaration)"),
                Words.ENGLISH.sentence(lost));
        assertEquals(
                Outcome.PASS, ratchet(Comparison.AT_LEAST, 0.875, 0.5, 0.875).get(0).outcome());
        assertEquals(Outcome.FAIL, ratchet(Comparison.LESS_THAN, 0.75, 0.5).get(0).outcome());
    }

    @Test
    void nothing_is_kept_of_a_rule_that_was_never_good_or_that_has_no_better() {
        assertEquals(List.of(), ratchet(Comparison.AT_LEAST, 0.75));
        assertEquals(List.of(), ratchet(Comparison.EQUAL, 0.75, 0.75));
    }
}
