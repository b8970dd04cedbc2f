package dev.assay.metric;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.Declared;
import dev.assay.MeasuredCsv;
import dev.assay.declare.ColumnType;
import dev.assay.declare.DatasetSpec;
import dev.assay.finding.Finding;
import dev.assay.finding.Outcome;
import dev.assay.judge.rule.RuleCheck;
import dev.assay.profile.ColumnProfile;
import dev.assay.profile.Profile;
import dev.assay.profile.TypedColumn;
import dev.assay.report.words.Words;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BoundedMetricsTest {

    private static final DatasetSpec SPEC = Declared.dataset("name: d\npath: '*.csv'\n");

    private static TypedColumn column(List<String> cells) {
        Profile profile = MeasuredCsv.of(SPEC, "x\n" + String.join("\n", cells) + "\n").profile();
        ColumnProfile column = profile.column("x");
        return new TypedColumn(column, column.inferred());
    }

    private static TypedColumn column(int n, IntFunction<String> cell) {
        return column(IntStream.range(0, n).mapToObj(cell).toList());
    }

    /** By scipy.stats.entropy(counts, base=2). */
    @ParameterizedTest
    @CsvSource({
        "a, 0, 1",
        "a b, 1, 0.5",
        "a a a b, 0.8112781244591328, 0.75",
        "a b c d, 2, 0.25",
        "a a a a a b b c, 1.2987949406953985, 0.625",
    })
    void few_values_are_exact(String values, double bits, double share) {
        TypedColumn column = column(List.of(values.split(" ")));
        assertEquals(bits, Metric.ENTROPY.of(column).value(), 1e-12);
        assertEquals(share, Metric.TOP_SHARE.of(column).value(), 0);
    }

    /** Skewed values, of which the summary keeps 1,024; the truth is counted by hand. */
    @Test
    void of_many_values_the_truth_lies_within_the_bounds() {
        Random random = new Random(7);
        List<String> cells = new ArrayList<>();
        for (int i = 0; i < 40_000; i++) {
            cells.add("v" + (int) Math.exp(random.nextDouble() * Math.log(9000)));
        }
        double n = cells.size();
        var counts = cells.stream().collect(Collectors.groupingBy(x -> x, Collectors.counting()));
        double bits =
                counts.values().stream()
                        .mapToDouble(c -> -c / n * Math.log(c / n) / Math.log(2))
                        .sum();
        double top = Collections.max(counts.values()) / n;
        TypedColumn column = column(cells);
        Bounds entropy = column.entropy();
        assertFalse(entropy.isExact());
        assertTrue(entropy.least() <= bits && bits <= entropy.greatest(), bits + " " + entropy);
        assertTrue(entropy.greatest() - entropy.least() < 3, entropy.toString());
        Bounds share = column.topShare();
        assertTrue(share.least() <= top && top <= share.greatest(), top + " " + share);
        assertEquals(Double.NaN, Metric.ENTROPY.of(column).value());
    }

    @Test
    void values_that_all_differ_have_the_most_bits_there_can_be() {
        Bounds entropy = column(5000, i -> "key" + i).entropy();
        double most = Math.log(5000) / Math.log(2);
        assertTrue(entropy.greatest() >= most - 1e-9, entropy.toString());
        assertEquals(most, entropy.greatest(), 1e-6);
    }

    @ParameterizedTest
    @CsvSource({"1 2 3 4, 1", "4 3 2 1, 0", "1 2 2 1 9, 0.75", "9 10 11, 1"})
    void steps_down_make_a_column_less_sorted(String values, double share) {
        assertEquals(share, Metric.SORTEDNESS.of(column(List.of(values.split(" ")))).value(), 0);
    }

    @Test
    void fractions_and_numbers_below_zero_have_another_order_than_their_texts() {
        assertTrue(column(List.of("9.55", "10.1")).sortedness().isNone());
        assertTrue(column(List.of("-5", "3", "4")).sortedness().isNone());
        assertTrue(column(List.of("7")).sortedness().isNone());
    }

    @Test
    void a_gap_is_exact_of_few_times_and_bounded_of_many() {
        TypedColumn days = column(List.of("2026-01-05", "2026-01-01", "2026-01-02", "2026-01-05"));
        assertEquals(3 * 86_400, Metric.MAX_GAP.of(days).value(), 0);
        assertTrue(column(List.of("2026-01-05", "2026-01-05")).longestGap().isNone());
        long start = Instant.parse("2026-01-01T00:00:00Z").getEpochSecond();
        // A minute apart, but for one day.
        IntFunction<String> minute =
                i ->
                        Instant.ofEpochSecond(start + 60L * i + (i >= 4000 ? 86_400 : 0))
                                .toString()
                                .replace("Z", "");
        TypedColumn many = column(9000, minute);
        Bounds gap = many.longestGap();
        assertFalse(gap.isExact());
        assertTrue(gap.least() <= 86_460 && 86_460 <= gap.greatest(), gap.toString());
        assertTrue(gap.greatest() - gap.least() <= 2 * 1024, gap.toString());
        assertEquals(ColumnType.TIMESTAMP, many.type());
    }

    @ParameterizedTest
    @CsvSource({
        "max_gap(x) <= 200000, PASS, between",
        "max_gap(x) < 60, FAIL, between",
        "max_gap(x) <= 86460, NOT_MEASURED, nobody can say",
        "max_gap(x) != 86460, NOT_MEASURED, nobody can say",
        "entropy(x) >= 1, PASS, entropy is",
        "top_share(x) < 50%, PASS, top_share is",
        "sortedness(x) == 1, PASS, sortedness is 1",
        "max_gap(y) <= 10, NOT_MEASURED, nothing that max_gap",
        "entropy(y) <= 0, PASS, entropy is 0",
        "top_share(y) < 90%, FAIL, top_share is 1",
    })
    void a_rule_holds_only_where_both_bounds_say_so(String text, Outcome outcome, String says) {
        DatasetSpec spec = Declared.dataset("name: d\npath: '*.csv'\nrules: ['" + text + "']\n");
        long start = Instant.parse("2026-01-01T00:00:00Z").getEpochSecond();
        String rows =
                IntStream.range(0, 9000)
                        .mapToObj(i -> start + 60L * i + (i >= 4000 ? 86_400 : 0))
                        .map(t -> Instant.ofEpochSecond(t).toString().replace("Z", "") + ",a\n")
                        .collect(Collectors.joining());
        MeasuredCsv data = MeasuredCsv.of(spec, "x,y\n" + rows);
        Finding found = RuleCheck.check(spec, spec.rules().get(0), data.profile(), data.bins());
        assertEquals(outcome, found.outcome(), Words.ENGLISH.sentence(found));
        assertTrue(Words.ENGLISH.sentence(found).contains(says), Words.ENGLISH.sentence(found));
    }
}
