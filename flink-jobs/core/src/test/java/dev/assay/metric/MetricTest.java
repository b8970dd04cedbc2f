package dev.assay.metric;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.declare.ColumnType;
import dev.assay.profile.ColumnProfile;
import dev.assay.profile.Profile;
import dev.assay.profile.TypedColumn;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MetricTest {

    private static final Path PAGE = Path.of("../../src/site/markdown/declaration.md");

    @ParameterizedTest
    @EnumSource
    void each_stands_on_the_page_of_rules_with_its_formula(Metric metric) throws Exception {
        String row =
                Files.readString(PAGE)
                        .replaceAll("\\[([^\\]]*)]\\([^)]*\\)", "$1")
                        .lines()
                        .dropWhile(line -> !line.equals("### rules"))
                        .filter(line -> line.matches("\\| `" + metric.word() + "\\b.*"))
                        .findFirst()
                        .orElseThrow(() -> new AssertionError("no row of " + metric.word()));
        assertTrue(row.contains("| " + metric.formula()), row);
    }

    @ParameterizedTest
    @EnumSource
    void each_is_found_by_both_of_its_names(Metric metric) {
        assertEquals(metric, Metric.of(metric.word()).orElseThrow());
        assertEquals(metric, Metric.ofId(metric.id()).orElseThrow());
    }

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"ROWS", "BYTES", "COLUMNS", "DISTINCT"})
    void where_there_is_nothing_none_has_a_figure(Metric metric) {
        Profile nothing = Profile.empty(List.of("price"));
        ColumnProfile column = nothing.column("price");
        assertEquals(Double.NaN, metric.of(nothing).value());
        assertEquals(
                Double.NaN, metric.of(new TypedColumn(column, ColumnType.DECIMAL), 0.5).value());
    }
}
