package dev.assay.judge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.Declared;
import dev.assay.MeasuredCsv;
import dev.assay.catalogue.KnownCheck;
import dev.assay.declare.DatasetSpec;
import dev.assay.evidence.Evidence;
import dev.assay.finding.Finding;
import dev.assay.finding.Outcome;
import dev.assay.judge.compare.Significance;
import dev.assay.report.words.Words;
import dev.assay.series.spread.Share;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Baselines and data that there is little to learn from. */
class OddHistoryTest {

    private static final DatasetSpec SPEC =
            Declared.dataset(
                    """
                    name: orders
                    path: day-*.csv
                    key: [id]
                    learned: {vae: false, gan: false}
                    """);

    private static final String HEADER = "id,same,none,kind\n";

    private static String day(int day, int rows) {
        StringBuilder csv = new StringBuilder(HEADER);
        for (int i = 0; i < rows; i++) {
            csv.append(day * 1000 + i).append(",x,,k").append((i * 7 + day) % 5).append('\n');
        }
        return csv.toString();
    }

    private static MeasuredCsv days(int n, int rows, UnaryOperator<Map<String, String>> change) {
        Map<String, String> files = new TreeMap<>();
        for (int day = 0; day < n; day++) {
            files.put(String.format("day-%03d.csv", day), day(day, rows));
        }
        Map<String, byte[]> bytes = new TreeMap<>();
        change.apply(files)
                .forEach((file, csv) -> bytes.put(file, csv.getBytes(StandardCharsets.UTF_8)));
        return MeasuredCsv.of(SPEC, bytes);
    }

    private static MeasuredCsv days(int n, int rows) {
        return days(n, rows, files -> files);
    }

    private static List<Finding> failures(MeasuredCsv accepted, MeasuredCsv today) {
        Evidence before = accepted.evidence();
        return Judge.judge(SPEC, today.against(before), Optional.of(before), 0.01).stream()
                .filter(f -> f.outcome() == Outcome.FAIL)
                .toList();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 7, 8, 12})
    void a_history_of_any_length_judges_the_same_data_green(int files) {
        assertEquals(List.of(), failures(days(files, 50), days(files, 50)));
        assertEquals(List.of(), failures(days(files, 50), days(files + 1, 50)));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void hardly_any_rows_prove_nothing(int rows) {
        assertEquals(List.of(), failures(days(1, rows), days(1, rows)));
        assertEquals(List.of(), failures(days(12, rows), days(12, rows)));
    }

    @Test
    void no_rows_at_all_are_told_as_such() {
        List<Finding> found = failures(days(12, 0), days(12, 0));
        assertEquals(List.of("volume"), found.stream().map(Finding::name).toList());
        assertTrue(
                Words.ENGLISH.sentence(found.get(0)).contains("no row"),
                Words.ENGLISH.sentence(found.get(0)));
    }

    @Test
    void an_empty_file_among_many_is_told() {
        List<Finding> found =
                failures(
                        days(12, 50),
                        days(
                                13,
                                50,
                                files -> {
                                    files.put("day-012.csv", HEADER);
                                    return files;
                                }));
        assertTrue(
                found.stream()
                        .anyMatch(
                                f ->
                                        f.check() == KnownCheck.VOLUME
                                                && "day-012.csv".equals(f.batch())),
                found.toString());
    }

    @Test
    void files_that_vanish_are_told_by_the_rows_that_are_lost() {
        List<Finding> found = failures(days(12, 50), days(6, 50));
        assertEquals(List.of("volume"), found.stream().map(Finding::name).distinct().toList());
    }

    @Test
    void another_set_of_columns_is_told_by_name() {
        List<Finding> found =
                failures(
                        days(3, 50),
                        days(
                                3,
                                50,
                                files -> {
                                    files.replaceAll(
                                            (file, csv) -> csv.replace(",kind\n", ",sort\n"));
                                    return files;
                                }));
        assertTrue(
                found.stream()
                        .anyMatch(f -> f.check() == KnownCheck.SCHEMA && "kind".equals(f.column())),
                found.toString());
    }

    @Test
    void a_constant_column_that_changes_and_an_empty_one_that_fills_are_told() {
        List<Finding> found =
                failures(
                        days(12, 50),
                        days(
                                13,
                                50,
                                files -> {
                                    files.computeIfPresent(
                                            "day-012.csv",
                                            (file, csv) -> csv.replace(",x,,", ",y,z,"));
                                    return files;
                                }));
        assertTrue(found.stream().anyMatch(f -> "same".equals(f.column())), found.toString());
    }

    @Test
    void a_p_value_is_one_where_there_are_no_rows_and_defined_for_a_billion() {
        Share none = new Share(0, 0);
        Share few = new Share(1, 2);
        Share many = new Share(500_000_000, 1_000_000_000);
        assertEquals(1, Significance.rows(none, none));
        assertEquals(1, Significance.rows(none, many));
        assertEquals(1, Significance.rows(few, new Share(0, 1)), 1e-12);
        assertEquals(1, Significance.rows(many, many), 1e-12);
        double tiny = Significance.rows(many, new Share(500_100_000, 1_000_000_000));
        assertTrue(tiny > 0 && tiny < 1e-5, "p = " + tiny);
        assertTrue(Significance.rows(few, many) > 0.5);
    }
}
