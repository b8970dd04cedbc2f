package dev.assay.locate;

import static dev.assay.declare.rule.Rule.Comparison.AT_LEAST;
import static dev.assay.declare.rule.Rule.Comparison.AT_MOST;
import static dev.assay.declare.rule.Rule.Comparison.EQUAL;
import static dev.assay.declare.rule.Rule.Comparison.LESS_THAN;
import static dev.assay.declare.rule.Rule.Comparison.MORE_THAN;
import static java.lang.Double.NaN;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.assay.MeasuredCsv;
import dev.assay.catalogue.KnownCheck;
import dev.assay.declare.DataFile;
import dev.assay.declare.DatasetSpec;
import dev.assay.declare.Reference;
import dev.assay.declare.rule.Rule;
import dev.assay.evidence.Evidence;
import dev.assay.finding.Finding;
import dev.assay.finding.Named;
import dev.assay.finding.Outcome;
import dev.assay.finding.Sample;
import dev.assay.finding.Subject;
import dev.assay.finding.Tested;
import dev.assay.judge.Judge;
import dev.assay.metric.Metric;
import dev.assay.report.words.Words;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class LocatorTest {

    private static final int ROWS = 200;
    private static final int DAYS = 14;
    private static final int FIRST = 7;
    private static final int STEP = 3;

    private static final SplittableRandom NUMBERS = new SplittableRandom(3);

    private static final List<String> ONLY_OF_FILES = List.of();

    @TempDir Path project;

    private static Arguments cell(String check, String column, UnaryOperator<String> damage) {
        Consumer<List<String[]>> every =
                rows -> {
                    for (int i = FIRST; i < rows.size(); i += STEP) {
                        String[] row = rows.get(i);
                        row[Lamps.at(column)] = damage.apply(row[Lamps.at(column)]);
                    }
                };
        return arguments(check, column, every, damaged(FIRST, FIRST + STEP, FIRST + 2 * STEP));
    }

    private static List<Long> damaged(int... rows) {
        return IntStream.of(rows).mapToObj(row -> row + 2L).toList();
    }

    static Stream<Arguments> damages() {
        return Stream.of(
                cell("completeness", "country", value -> ""),
                cell("stand-ins", "country", value -> "N/A"),
                cell("parse-errors", "price", value -> value + " EUR"),
                cell("padding", "title", value -> value + " "),
                cell("semantic-type", "page", value -> "gone"),
                cell("top-value", "item", value -> "item-99"),
                cell("new-values", "title", value -> value.replace("Lamp", "Lmap")),
                cell("known-values", "title", value -> value.replace("Lamp", "Lmap")),
                cell("distinctness", "item", value -> "item-1" + NUMBERS.nextInt(1_000, 10_000)),
                cell("numeric-drift", "price", value -> value.replace(".", "")),
                cell("categorical-drift", "country", value -> value.toLowerCase()),
                cell("pattern-drift", "id", value -> "A-" + value.substring(1)),
                cell("length-drift", "title", value -> "Lamp"),
                cell("time-drift", "at", value -> value.replaceFirst(" ..:", " 03:")),
                cell("rare-letters", "title", value -> value.replace("of", "xqx")),
                arguments(
                        "association",
                        "title",
                        (Consumer<List<String[]>>)
                                rows -> {
                                    for (int i = FIRST; i < rows.size(); i += STEP) {
                                        char kind = rows.get(i)[Lamps.at("title")].charAt(13);
                                        char other = (char) ('A' + (kind - 'A' + 1) % 20);
                                        rows.get(i)[Lamps.at("title")] = "Lamp of kind " + other;
                                    }
                                },
                        damaged(FIRST, FIRST + STEP, FIRST + 2 * STEP)),
                arguments(
                        "duplicates",
                        null,
                        (Consumer<List<String[]>>) rows -> rows.addAll(rows.subList(0, 50)),
                        damaged(ROWS, ROWS + 1, ROWS + 2)),
                arguments(
                        "key-violations",
                        null,
                        (Consumer<List<String[]>>)
                                rows -> {
                                    for (int i = FIRST; i < rows.size(); i += STEP) {
                                        rows.get(i)[0] = rows.get(i - 1)[0];
                                    }
                                },
                        damaged(FIRST, FIRST + STEP, FIRST + 2 * STEP)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("damages")
    void a_finding_of_a_file_shows_the_first_damaged_lines(
            String check, String column, Consumer<List<String[]>> damage, List<Long> lines)
            throws IOException {
        Lamps lamps = Lamps.of(DAYS, ROWS);
        Map<String, byte[]> accepted = lamps.without(1).files();
        damage.accept(lamps.last());
        List<Finding> all = Lamps.findings(project, Lamps.spec(List.of()), accepted, lamps.files());
        Finding found = find(all, check, column, "data/14.csv");
        assertEquals(lines, lines(found), Words.ENGLISH.sentence(found));
        assertTrue(found.samples().stream().allMatch(s -> s.file().equals("data/14.csv")));
    }

    @Test
    void rows_that_step_back_in_a_file_that_is_sorted_are_shown() throws IOException {
        Lamps lamps = Lamps.of(DAYS, ROWS);
        Map<String, byte[]> accepted = lamps.without(1).files();
        for (int i = FIRST; i + 1 < ROWS; i += STEP) {
            String[] row = lamps.last().get(i);
            String[] next = lamps.last().get(i + 1);
            String id = row[0];
            row[0] = next[0];
            next[0] = id;
        }
        List<Finding> all = Lamps.findings(project, Lamps.spec(List.of()), accepted, lamps.files());
        Finding found = find(all, "row-order", "id", "data/14.csv");
        assertEquals(damaged(FIRST + 1, FIRST + 1 + STEP, FIRST + 1 + 2 * STEP), lines(found));
    }

    @Test
    void rows_that_no_longer_stand_together_are_shown() throws IOException {
        Lamps lamps = Lamps.of(DAYS, ROWS).sorted("country");
        Map<String, byte[]> accepted = lamps.without(1).files();
        int country = Lamps.at("country");
        for (int i = FIRST; i < ROWS; i += STEP) {
            String[] other = lamps.last().get(ROWS - 1 - i);
            String here = lamps.last().get(i)[country];
            lamps.last().get(i)[country] = other[country];
            other[country] = here;
        }
        List<Finding> all = Lamps.findings(project, Lamps.spec(List.of()), accepted, lamps.files());
        Finding found = find(all, "runs", "country", "data/14.csv");
        assertEquals(3, found.samples().size());
        for (long line : lines(found)) {
            String[] row = lamps.last().get((int) line - 2);
            String[] above = lamps.last().get((int) line - 3);
            assertNotEquals(above[country], row[country]);
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("damages")
    void rows_without_a_value_are_passed_over(
            String check, String column, Consumer<List<String[]>> damage, List<Long> lines)
            throws IOException {
        Lamps lamps = Lamps.of(DAYS, ROWS);
        Map<String, byte[]> accepted = lamps.without(1).files();
        damage.accept(lamps.last());
        String[] empty = new String[Lamps.COLUMNS.size()];
        Arrays.fill(empty, "");
        lamps.last().add(0, empty);
        List<Finding> all = Lamps.findings(project, Lamps.spec(List.of()), accepted, lamps.files());
        Finding found = find(all, check, column, "data/14.csv");
        assertEquals(3, found.samples().size());
        assertEquals(
                check.equals("completeness"),
                lines(found).contains(2L),
                Words.ENGLISH.sentence(found));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("damages")
    void a_finding_of_the_whole_dataset_shows_the_first_damaged_lines(
            String check, String column, Consumer<List<String[]>> damage, List<Long> lines)
            throws IOException {
        Lamps lamps = Lamps.of(1, 1_000);
        Map<String, byte[]> accepted = lamps.files();
        int rows = lamps.last().size();
        damage.accept(lamps.last());
        List<Finding> all = Lamps.findings(project, Lamps.spec(List.of()), accepted, lamps.files());
        // What few rows of one file cannot show is judged only where there are more files.
        boolean shown = ONLY_OF_FILES.contains(check);
        for (Finding f : all) {
            boolean same = f.name().equals(check) && (column == null || column.equals(f.column()));
            if (same && f.outcome() == Outcome.FAIL) {
                List<Long> expected =
                        check.equals("duplicates") ? damaged(rows, rows + 1, rows + 2) : lines;
                assertEquals(expected, lines(f), Words.ENGLISH.sentence(f));
            }
        }
    }

    private static Arguments rule(
            String text, Metric metric, Rule.Comparison comparison, double limit) {
        double rank = metric == Metric.QUANTILE ? 0.9 : Double.NaN;
        String column = text.replaceAll(".*\\(([a-z]*).*", "$1");
        boolean whole = !metric.isOfColumn();
        return arguments(new Rule(text, 1, metric, whole ? "" : column, rank, comparison, limit));
    }

    static Stream<Arguments> rules() {
        return Stream.of(
                rule("completeness(title) >= 1", Metric.COMPLETENESS, AT_LEAST, 1),
                rule("min(amount) >= 1", Metric.MIN, AT_LEAST, 1),
                rule("min(amount) == 1", Metric.MIN, EQUAL, 1),
                rule("max(price) < 16", Metric.MAX, LESS_THAN, 16),
                rule("mean(price) <= 16", Metric.MEAN, AT_MOST, 16),
                rule("quantile(price, 0.9) <= 16", Metric.QUANTILE, AT_MOST, 16),
                rule("parse_errors(at) <= 0", Metric.PARSE_ERRORS, AT_MOST, 0),
                rule("max_length(item) <= 7", Metric.MAX_LENGTH, AT_MOST, 7),
                rule("min_length(page) > 20", Metric.MIN_LENGTH, MORE_THAN, 20),
                rule("distinct(country) <= 4", Metric.DISTINCT, AT_MOST, 4),
                rule("distinct(country) < 5", Metric.DISTINCT, LESS_THAN, 5),
                rule("distinctness(id) == 1", Metric.DISTINCTNESS, EQUAL, 1));
    }

    /** Every rule is broken by the same rows. */
    private static void breakRules(List<String[]> rows) {
        for (int i = 0; i < 4; i++) {
            rows.get(i)[Lamps.at("country")] = Lamps.COUNTRIES.get(i);
        }
        for (int i = FIRST; i < rows.size(); i += STEP) {
            String id = rows.get(i - 1)[0];
            rows.set(
                    i,
                    new String[] {id, "item-100", "", "Estonia", "99.00", "-1", "gone", "later"});
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rules")
    void a_broken_rule_shows_the_rows_that_break_it(Rule rule) throws IOException {
        Lamps lamps = Lamps.of(1, ROWS);
        breakRules(lamps.last());
        List<Finding> all =
                Lamps.findings(project, Lamps.spec(List.of(), rule), null, lamps.files());
        Finding found = find(all, "rule " + rule.text(), null, null);
        assertEquals(
                damaged(FIRST, FIRST + STEP, FIRST + 2 * STEP),
                lines(found),
                Words.ENGLISH.sentence(found));
    }

    @Test
    void a_repeated_row_names_the_row_that_it_repeats_also_in_another_file() throws IOException {
        Lamps lamps = Lamps.of(2, ROWS);
        Map<String, byte[]> accepted = lamps.files();
        lamps.last().clear();
        lamps.last().addAll(lamps.first());
        Rule none = new Rule("duplicates <= 0", 1, Metric.DUPLICATES, "", NaN, AT_MOST, 0);
        List<Finding> all =
                Lamps.findings(project, Lamps.spec(List.of(), none), accepted, lamps.files());
        assertEquals(
                List.of(
                        new Sample("data/02.csv", 2, "the same row as data/01.csv:2"),
                        new Sample("data/02.csv", 3, "the same row as data/01.csv:3"),
                        new Sample("data/02.csv", 4, "the same row as data/01.csv:4")),
                find(all, "rule duplicates <= 0", null, null).samples());
    }

    @Test
    void values_that_are_not_found_in_the_dataset_that_is_referred_to_are_shown()
            throws IOException {
        Lamps lamps = Lamps.of(1, ROWS);
        DatasetSpec items = DatasetSpec.of("items", "items.csv");
        Map<String, byte[]> catalogue =
                Map.of("items.csv", "sku\nitem-01\nitem-02\n".getBytes(StandardCharsets.UTF_8));
        DatasetSpec sales = Lamps.referring(Map.of("item", new Reference("items", "sku")));
        Evidence evidence = MeasuredCsv.of(sales, lamps.files()).evidence();
        Map<String, Source> sources =
                Map.of(
                        "lamps",
                        new Source(sales, evidence, null, Lamps.write(project, lamps.files())),
                        "items",
                        new Source(
                                items,
                                MeasuredCsv.of(items, catalogue).evidence(),
                                null,
                                Lamps.write(project, catalogue)));
        Finding finding =
                new Finding(
                        Subject.of("lamps", "item"),
                        KnownCheck.REFERENCE,
                        Outcome.FAIL,
                        Tested.NONE,
                        Named.said("not found"),
                        List.of());
        List<Long> expected = new ArrayList<>();
        for (int i = 0; i < ROWS && expected.size() < 3; i++) {
            if (!List.of("item-01", "item-02").contains(lamps.last().get(i)[1])) {
                expected.add(i + 2L);
            }
        }
        List<Finding> located = Locator.located(List.of(finding), sources, project, 3);
        assertEquals(expected, lines(located.get(0)));
    }

    @Test
    void cells_of_sensitive_columns_are_not_shown_and_others_are_cut() throws IOException {
        Lamps lamps = Lamps.of(DAYS, ROWS);
        Map<String, byte[]> accepted = lamps.without(1).files();
        for (int i = FIRST; i < ROWS; i += STEP) {
            lamps.last().get(i)[Lamps.at("title")] = "secret ";
            lamps.last().get(i)[Lamps.at("page")] = " https://lamps.example/" + "x".repeat(90);
        }
        List<Finding> all =
                Lamps.findings(project, Lamps.spec(List.of("title")), accepted, lamps.files());
        Finding title = find(all, "padding", "title", "data/14.csv");
        assertEquals(3, title.samples().size());
        assertTrue(all.stream().noneMatch(f -> f.toString().contains("secret")));
        assertTrue(title.samples().stream().allMatch(s -> s.text().equals("(sensitive)")));
        Sample page = find(all, "padding", "page", "data/14.csv").samples().get(0);
        assertEquals(80, page.text().length());
    }

    @Test
    void a_file_that_was_written_to_since_shows_nothing() throws IOException {
        Lamps lamps = Lamps.of(1, ROWS);
        breakRules(lamps.last());
        Rule rule = new Rule("min(amount) >= 1", 1, Metric.MIN, "amount", NaN, AT_LEAST, 1);
        DatasetSpec spec = Lamps.spec(List.of(), rule);
        Evidence evidence = MeasuredCsv.of(spec, lamps.files()).evidence();
        List<DataFile> files = Lamps.write(project, lamps.files());
        Files.writeString(project.resolve("data/01.csv"), "id\n");
        List<Finding> all =
                Locator.located(
                        Judge.judge(spec, evidence, Optional.empty(), 0.01),
                        Map.of("lamps", new Source(spec, evidence, null, files)),
                        project,
                        3);
        assertEquals(List.of(), find(all, "rule min(amount) >= 1", "amount", null).samples());
    }

    @Test
    void nothing_is_read_where_nothing_was_found() throws IOException {
        Lamps lamps = Lamps.of(1, ROWS);
        DatasetSpec spec = Lamps.spec(List.of());
        Evidence evidence = MeasuredCsv.of(spec, lamps.files()).evidence();
        List<Finding> passed = Judge.judge(spec, evidence, Optional.of(evidence), 0.01);
        Path nowhere = project.resolve("not there");
        Source source = new Source(spec, evidence, evidence, List.of());
        assertEquals(passed, Locator.located(passed, Map.of("lamps", source), nowhere, 3));
    }

    private static List<Long> lines(Finding finding) {
        return finding.samples().stream().map(Sample::line).toList();
    }

    private static Finding find(List<Finding> all, String check, String column, String batch) {
        return all.stream()
                .filter(f -> f.name().equals(check) && f.outcome() == Outcome.FAIL)
                .filter(f -> column == null || column.equals(f.column()))
                .filter(f -> batch == null || batch.equals(f.batch()))
                .findFirst()
                .orElseThrow(
                        () ->
                                new AssertionError(
                                        all.stream()
                                                .filter(f -> f.outcome() == Outcome.FAIL)
                                                .map(Words.ENGLISH::sentence)
                                                .toList()
                                                .toString()));
    }
}
