package dev.assay.judge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.assay.MeasuredCsv;
import dev.assay.Shop;
import dev.assay.catalogue.KnownCheck;
import dev.assay.declare.DatasetSpec;
import dev.assay.declare.rule.Rule;
import dev.assay.evidence.Evidence;
import dev.assay.finding.Finding;
import dev.assay.finding.Outcome;
import dev.assay.finding.Sample;
import dev.assay.metric.Metric;
import dev.assay.report.words.Words;
import dev.assay.score.Scores;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A shop's order lines, as accepted and damaged in one way at a time. */
class JudgeTest {

    private static final int DAYS = 10;
    private static final int LINES = 200;
    private static final DatasetSpec SPEC = Shop.spec();
    private static final Scores NONE = Scores.abstained("they are declared off");
    private static final Evidence ACCEPTED = shop(1).measured(SPEC).evidence();

    private static Shop shop(long seed) {
        return Shop.of(seed, DAYS, LINES);
    }

    private static List<Finding> judged(DatasetSpec spec, MeasuredCsv today) {
        return Judge.judge(
                spec, today.evidence(ACCEPTED.bins(), NONE), Optional.of(ACCEPTED), 0.01);
    }

    /** As a build judges: against what was kept of the accepted data. */
    private static List<Finding> judged(DatasetSpec spec, MeasuredCsv today, Evidence accepted) {
        Evidence kept =
                new Evidence(
                        Acceptance.kept(
                                spec, accepted.profile(), accepted.bins(), accepted.batches()),
                        accepted.bins(),
                        accepted.batches(),
                        accepted.dependencies(),
                        accepted.scores(),
                        List.of());
        return Judge.judge(spec, today.against(kept), Optional.of(kept), 0.01);
    }

    private static List<Finding> judged(Shop today) {
        return judged(SPEC, today.measured(SPEC));
    }

    private static List<Finding> of(Outcome outcome, List<Finding> findings) {
        return findings.stream().filter(f -> f.outcome() == outcome).toList();
    }

    private static Finding find(List<Finding> findings, String column, String check) {
        return findings.stream()
                .filter(f -> f.name().equals(check) && f.batch() == null)
                .filter(f -> column == null ? f.column() == null : column.equals(f.column()))
                .findFirst()
                .orElseThrow(() -> new AssertionError(column + "/" + check + " in " + findings));
    }

    private static Consumer<String[]> cell(String column, UnaryOperator<String> change) {
        return row -> row[Shop.at(column)] = change.apply(row[Shop.at(column)]);
    }

    private static Arguments damage(String check, String column, UnaryOperator<Shop> damage) {
        return arguments(check, column, damage);
    }

    static Stream<Arguments> damages() {
        return Stream.of(
                damage("completeness", "price", s -> s.change(5, cell("price", x -> ""))),
                damage("stand-ins", "country", s -> s.change(10, cell("country", x -> "N/A"))),
                damage("parse-errors", "price", s -> s.change(20, cell("price", x -> "free"))),
                damage(
                        "numeric-drift",
                        "price",
                        s -> s.change(2, cell("price", x -> x.replace(".", "")))),
                damage("numeric-drift", "amount", s -> s.change(4, cell("amount", x -> "-" + x))),
                damage(
                        "categorical-drift",
                        "country",
                        s -> s.change(1, cell("country", x -> x.replace("Germany", "DE")))),
                damage(
                        "pattern-drift",
                        "order",
                        s -> s.change(3, cell("order", x -> x.replace("AB", "ab-")))),
                damage("length-drift", "order", s -> s.change(3, cell("order", x -> x + "00"))),
                damage("top-value", "country", s -> s.change(3, cell("country", x -> "France"))),
                damage("duplicates", null, s -> s.repeat(LINES / 10)),
                damage(
                        "distinctness",
                        "item",
                        s -> s.change(1, row -> row[Shop.at("item")] += "/" + row[5])),
                damage("schema", "price", s -> s.rename("price", "Price")),
                damage("schema", "amount", s -> s.change(1, cell("amount", x -> "some"))),
                damage("volume", null, s -> s.shorten(LINES * 8 / 10)),
                damage("ragged-rows", null, s -> s.widen(50)));
    }

    @ParameterizedTest(name = "{0} of {1}")
    @MethodSource("damages")
    void damage_fails_its_check_on_its_column_and_blames_no_other_column(
            String check, String column, UnaryOperator<Shop> damage) {
        List<Finding> findings = judged(damage.apply(shop(2)));
        Finding found = find(findings, column, check);
        assertEquals(Outcome.FAIL, found.outcome(), Words.ENGLISH.sentence(found));
        assertTrue(
                Words.ENGLISH.sentence(found).startsWith("orders"), Words.ENGLISH.sentence(found));
        if (column != null) {
            assertTrue(
                    Words.ENGLISH.sentence(found).contains("'" + column + "'"),
                    Words.ENGLISH.sentence(found));
            Set<String> blamed =
                    of(Outcome.FAIL, findings).stream()
                            .filter(f -> f.batch() == null)
                            .map(f -> String.valueOf(f.column()))
                            .collect(Collectors.toSet());
            assertEquals(Set.of(column), blamed);
        }
    }

    @Test
    void a_value_of_one_row_that_was_accepted_is_not_said_to_have_spread() {
        Shop shop = shop(1);
        List<String> once = new ArrayList<>(List.of("Atlantis"));
        shop.changeDay(
                3,
                row -> {
                    if (!once.isEmpty()) {
                        row[Shop.at("country")] = once.remove(0);
                    }
                });
        MeasuredCsv same = shop.measured(SPEC);
        String findings = judged(SPEC, same, same.evidence()).toString();
        assertTrue(findings.contains("top-value"), findings);
        assertFalse(findings.contains("Atlantis"), findings);
    }

    @Test
    void a_broken_join_fails_each_file_that_is_judged_alone_and_blames_its_column() {
        List<Finding> broken =
                of(Outcome.FAIL, judged(shop(2).shift("title"))).stream()
                        .filter(f -> f.check() == KnownCheck.ASSOCIATION)
                        .toList();
        assertEquals(
                Set.of("title"), broken.stream().map(Finding::column).collect(Collectors.toSet()));
        assertTrue(broken.size() >= 8 && broken.stream().allMatch(f -> f.batch() != null));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void data_drawn_alike_passes_every_check(long seed) {
        List<Finding> notPassed =
                judged(shop(seed)).stream().filter(f -> f.outcome() != Outcome.PASS).toList();
        assertEquals(List.of(), notPassed);
    }

    @Test
    void every_check_that_a_damage_can_fail_is_measured_on_clean_data() {
        Set<String> measured =
                judged(shop(2)).stream().map(Finding::name).collect(Collectors.toSet());
        assertEquals(
                Set.of(
                        "ragged-rows",
                        "schema",
                        "combined-evidence",
                        "volume",
                        "completeness",
                        "stand-ins",
                        "parse-errors",
                        "numeric-drift",
                        "categorical-drift",
                        "pattern-drift",
                        "length-drift",
                        "top-value",
                        "duplicates",
                        "distinctness",
                        "association",
                        "padding",
                        "known-values",
                        "new-values",
                        "rare-letters",
                        "vanished-categories",
                        "time-drift",
                        "time-gap",
                        "progress",
                        "stray-values",
                        "row-order",
                        "runs"),
                measured);
    }

    @Test
    void text_that_is_not_utf_8_fails_and_is_counted() {
        Shop today = shop(2).changeDay(3, cell("country", x -> "Curaçao"));
        Finding found =
                find(judged(SPEC, MeasuredCsv.of(SPEC, today.files(false))), "country", "encoding");
        assertEquals(Outcome.FAIL, found.outcome());
        assertEquals(LINES, found.observed());
    }

    @Test
    void a_file_that_came_again_under_another_name_is_named() {
        List<Finding> found =
                judged(shop(1).deliverAgain(3)).stream()
                        .filter(f -> f.check() == KnownCheck.STALE_REPEAT)
                        .toList();
        assertEquals(1, found.size());
        assertEquals(Outcome.FAIL, found.get(0).outcome());
        assertTrue(
                Words.ENGLISH.sentence(found.get(0)).contains("data/day-04.csv"),
                Words.ENGLISH.sentence(found.get(0)));
    }

    /** A feed that delivers the same state every day. */
    @Test
    void where_most_accepted_files_are_copies_one_more_is_no_news() {
        byte[] same = shop(1).files(true).get("data/day-04.csv");
        Map<String, byte[]> files = new TreeMap<>();
        for (int day = 1; day <= 10; day++) {
            files.put(String.format("data/day-%02d.csv", day), same);
        }
        Evidence accepted = MeasuredCsv.of(SPEC, files).evidence();
        files.put("data/day-11.csv", same);
        List<Finding> found = judged(SPEC, MeasuredCsv.of(SPEC, files), accepted);
        assertEquals(List.of(), found.stream().filter(f -> f.outcome() == Outcome.FAIL).toList());
    }

    @Test
    void a_year_that_is_yet_to_come_is_far_from_the_rest_of_its_file() {
        Shop today =
                shop(2).changeDay(
                                9,
                                row -> {
                                    if (Integer.parseInt(row[Shop.at("amount")]) == 1) {
                                        row[Shop.at("day")] =
                                                row[Shop.at("day")].replaceFirst("^20", "21");
                                    }
                                });
        Finding found =
                judged(today).stream()
                        .filter(f -> f.check() == KnownCheck.STRAY_VALUES)
                        .filter(f -> f.outcome() == Outcome.FAIL)
                        .findFirst()
                        .orElseThrow();
        assertEquals("day", found.column());
        assertTrue(
                Words.ENGLISH.sentence(found).contains("far from the rest of the file"),
                Words.ENGLISH.sentence(found));
    }

    @Test
    void rows_that_came_again_in_another_order_are_named_even_where_their_keys_are_sensitive() {
        DatasetSpec spec = Shop.spec().withSensitive(List.of("order", "price"));
        Evidence accepted = shop(1).measured(spec).evidence();
        Map<String, byte[]> files = shop(1).files(true);
        String[] lines =
                new String(files.get("data/day-04.csv"), StandardCharsets.UTF_8).split("\n");
        List<String> rows = new ArrayList<>(List.of(lines).subList(1, lines.length));
        Collections.reverse(rows);
        StringBuilder again = new StringBuilder(lines[0]).append("\r\n");
        rows.forEach(row -> again.append('"').append(row.replace(",", "\",\"")).append("\"\r\n"));
        files.put("data/day-11.csv", again.toString().getBytes(StandardCharsets.UTF_8));
        List<Finding> found =
                judged(spec, MeasuredCsv.of(spec, files), accepted).stream()
                        .filter(f -> f.check() == KnownCheck.STALE_REPEAT)
                        .toList();
        assertEquals(1, found.size());
        assertTrue(
                Words.ENGLISH
                        .sentence(found.get(0))
                        .contains("the rows are those of data/day-04.csv"),
                Words.ENGLISH.sentence(found.get(0)));
    }

    @Test
    void a_usual_day_passes_where_a_column_is_sensitive() {
        DatasetSpec spec = Shop.spec().withSensitive(List.of("item", "country"));
        Evidence accepted = shop(1).measured(spec).evidence();
        Map<String, byte[]> files = shop(1).files(true);
        files.put("data/day-11.csv", shop(9).files(true).get("data/day-01.csv"));
        List<Finding> failed =
                of(Outcome.FAIL, judged(spec, MeasuredCsv.of(spec, files), accepted)).stream()
                        .filter(f -> List.of("item", "country").contains(f.column()))
                        .toList();
        assertEquals(List.of(), failed);
    }

    @Test
    void a_column_that_was_empty_and_is_filled_is_worth_a_look_and_breaks_nothing() {
        UnaryOperator<Shop> empty = s -> s.change(1, cell("country", x -> ""));
        Evidence accepted = empty.apply(shop(1)).measured(SPEC).evidence();
        List<Finding> found =
                judged(SPEC, shop(1).measured(SPEC), accepted).stream()
                        .filter(f -> "country".equals(f.column()) && f.outcome() != Outcome.PASS)
                        .toList();
        assertEquals(1, found.size(), found::toString);
        assertEquals("orders/country/schema", found.get(0).id());
        assertEquals(Outcome.WARN, found.get(0).outcome());
        assertTrue(
                Words.ENGLISH.sentence(found.get(0)).contains("was empty"),
                Words.ENGLISH.sentence(found.get(0)));
    }

    @Test
    void one_damaged_file_among_good_ones_is_named() {
        List<Finding> findings = judged(shop(2).changeDay(6, cell("price", x -> "")));
        List<String> failed =
                of(Outcome.FAIL, findings).stream()
                        .filter(f -> f.check() == KnownCheck.COMPLETENESS && f.batch() != null)
                        .map(Finding::id)
                        .toList();
        assertEquals(List.of("orders/price/completeness@data/day-07.csv"), failed);
    }

    @Test
    void parse_errors_show_where_they_are() {
        Shop today = shop(2).change(20, cell("price", x -> "free"));
        List<Sample> shown = find(judged(today), "price", "parse-errors").samples();
        assertEquals(new Sample("data/day-01.csv", 2, "free"), shown.get(0));
    }

    @Test
    void a_new_column_and_another_order_are_worth_a_look_and_break_nothing() {
        MeasuredCsv today = MeasuredCsv.of(SPEC, "b,a,new\n" + "1,x,1\n2,y,2\n".repeat(50));
        Evidence accepted = MeasuredCsv.of(SPEC, "a,b\n" + "x,1\ny,2\n".repeat(50)).evidence();
        List<Finding> schema =
                Judge.judge(
                                SPEC,
                                today.evidence(accepted.bins(), NONE),
                                Optional.of(accepted),
                                0.01)
                        .stream()
                        .filter(f -> f.check() == KnownCheck.SCHEMA)
                        .toList();
        assertEquals(List.of("orders/new/schema", "orders/schema"), ids(schema));
        assertTrue(schema.stream().allMatch(f -> f.outcome() == Outcome.WARN));
    }

    private static List<String> ids(List<Finding> findings) {
        return findings.stream().map(Finding::id).toList();
    }

    @Test
    void without_a_baseline_what_compares_is_not_measured_and_says_what_to_do() {
        List<Finding> findings = Judge.judge(SPEC, ACCEPTED, Optional.empty(), 0.01);
        List<Finding> compared =
                findings.stream().filter(f -> f.check() != KnownCheck.RAGGED_ROWS).toList();
        assertTrue(compared.size() >= 12, () -> ids(compared).toString());
        for (Finding f : compared) {
            assertEquals(Outcome.NOT_MEASURED, f.outcome());
            assertTrue(
                    Words.ENGLISH.sentence(f).contains("mvn assay:baseline"),
                    Words.ENGLISH.sentence(f));
        }
    }

    @Test
    void every_check_that_compares_says_so_when_there_is_no_baseline() {
        Set<String> without =
                Judge.judge(SPEC, ACCEPTED, Optional.empty(), 0.01).stream()
                        .map(Finding::name)
                        .collect(Collectors.toSet());
        for (Finding f : judged(shop(2))) {
            assertTrue(without.contains(f.name()), f.name() + " is silent, not unmeasured");
        }
    }

    private static Rule rowsAtLeast(double limit) {
        return new Rule(
                "rows >= " + (long) limit,
                3,
                Metric.ROWS,
                "",
                Double.NaN,
                Rule.Comparison.AT_LEAST,
                limit);
    }

    @Test
    void rules_hold_without_a_baseline() {
        DatasetSpec spec = Shop.spec(rowsAtLeast(2000), rowsAtLeast(2001));
        List<Finding> findings = Judge.judge(spec, ACCEPTED, Optional.empty(), 0.01);
        assertEquals(Outcome.PASS, find(findings, null, "rule rows >= 2000").outcome());
        Finding broken = find(findings, null, "rule rows >= 2001");
        assertEquals(Outcome.FAIL, broken.outcome());
        assertEquals(2000.0, broken.observed());
        assertEquals(2001.0, broken.expected());
        assertTrue(
                Words.ENGLISH.sentence(broken).contains("line 3"), Words.ENGLISH.sentence(broken));
    }

    @Test
    void a_broken_rule_fails_even_where_the_baseline_was_no_better() {
        DatasetSpec spec = Shop.spec(rowsAtLeast(1_000_000));
        List<Finding> findings = judged(spec, shop(1).measured(spec));
        assertEquals(Outcome.FAIL, find(findings, null, "rule rows >= 1000000").outcome());
    }

    @Test
    void growing_is_fine_and_shrinking_by_more_than_a_tenth_is_not() {
        assertEquals(
                Outcome.PASS, find(judged(Shop.of(2, 3 * DAYS, LINES)), null, "volume").outcome());
        assertEquals(Outcome.PASS, find(judged(Shop.of(2, DAYS, 180)), null, "volume").outcome());
        Finding lost = find(judged(Shop.of(2, DAYS, 179)), null, "volume");
        assertEquals(Outcome.FAIL, lost.outcome());
        assertEquals(0.105, lost.effect(), 1e-12);
        assertTrue(
                Words.ENGLISH.sentence(lost).contains("10.5 % are gone"),
                Words.ENGLISH.sentence(lost));
    }

    @Test
    void a_dataset_without_rows_fails_with_and_without_a_baseline() {
        MeasuredCsv today = MeasuredCsv.of(SPEC, "order,item,title,country,price,amount,day\n");
        for (Optional<Evidence> accepted :
                List.of(Optional.<Evidence>empty(), Optional.of(ACCEPTED))) {
            List<Finding> findings =
                    Judge.judge(SPEC, today.evidence(ACCEPTED.bins(), NONE), accepted, 0.01);
            assertEquals(Outcome.FAIL, find(findings, null, "volume").outcome());
        }
    }

    @Test
    void a_shift_that_is_certain_but_tiny_passes() {
        Finding found =
                find(judged(shop(1).change(250, cell("price", x -> ""))), "price", "completeness");
        assertTrue(found.pValue() < 1e-3, found.toString());
        assertEquals(0.005, found.effect(), 1e-3);
        assertEquals(Outcome.PASS, found.outcome());
    }

    @Test
    void a_shift_that_is_large_but_may_be_chance_passes() {
        Evidence few = Shop.of(1, 1, 12).measured(SPEC).evidence();
        MeasuredCsv today = Shop.of(2, 1, 12).change(12, cell("price", x -> "")).measured(SPEC);
        Finding found =
                find(
                        Judge.judge(SPEC, today.evidence(few.bins(), NONE), Optional.of(few), 0.01),
                        "price",
                        "completeness");
        assertTrue(found.effect() > 0.05, found.toString());
        assertNotNull(found.pValue());
        assertTrue(found.pValue() > 0.05, found.toString());
        assertEquals(Outcome.PASS, found.outcome());
    }

    @Test
    void fewer_missing_values_than_accepted_are_no_alarm() {
        Evidence accepted = shop(1).change(3, cell("price", x -> "")).measured(SPEC).evidence();
        Evidence today = shop(2).measured(SPEC).evidence(accepted.bins(), NONE);
        Finding found =
                find(
                        Judge.judge(SPEC, today, Optional.of(accepted), 0.01),
                        "price",
                        "completeness");
        assertEquals(Outcome.PASS, found.outcome());
        assertEquals(0.0, found.effect());
    }

    @Test
    void judging_twice_says_the_same() {
        Shop damaged = shop(2).shift("title").change(7, cell("price", x -> ""));
        List<Finding> once = judged(damaged);
        assertEquals(once, judged(damaged));
        assertFalse(of(Outcome.FAIL, once).isEmpty());
    }

    @Test
    void data_that_cannot_be_read_is_one_failure_that_says_why() {
        Finding found = Judge.unreadable(SPEC, "a.csv: byte 4 is zero");
        assertEquals("orders/readable", found.id());
        assertEquals(Outcome.FAIL, found.outcome());
        assertEquals("a.csv: byte 4 is zero", Words.ENGLISH.sentence(found));
    }
}
