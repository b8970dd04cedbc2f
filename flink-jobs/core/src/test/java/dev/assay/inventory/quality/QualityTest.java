package dev.assay.inventory.quality;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.declare.asset.Dimension;
import dev.assay.inventory.Known;
import dev.assay.inventory.Stock;
import dev.assay.inventory.quality.Quality.Rating;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class QualityTest {

    private static final double EXACT = 1e-12;
    private static final double ROUNDED = 1e-6;

    private static Quality of(String keys, String csv) {
        Known known = Stock.known(keys, csv);
        return Stock.of(known).assets().get(0).quality();
    }

    private static Rating rating(Quality quality, Dimension dimension) {
        return quality.dimensions().get(dimension.ordinal());
    }

    private static Scored metric(Quality quality, QualityMetric metric) {
        return rating(quality, metric.dimension()).metrics().stream()
                .filter(scored -> scored.metric().equals(metric.id()))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void a_dimension_without_a_metric_is_not_measured() {
        Quality quality = of("name: orders\npath: data.csv", "id,price\n1,2.5\n2,3.5\n");
        Rating timeliness = rating(quality, Dimension.TIMELINESS);
        assertNull(timeliness.score());
        assertTrue(quality.measured().stream().noneMatch(r -> r.dimension().equals("timeliness")));
    }

    @Test
    void empty_cells_cost_completeness_where_they_are() {
        Quality quality =
                of("name: orders\npath: data.csv", "id,price,note\n1,2.5,a\n2,,b\n3,,c\n4,1.5,\n");
        Scored filled = metric(quality, QualityMetric.FILLED_CELLS);
        assertEquals(9.0 / 12, filled.score(), EXACT);
        assertEquals(12, filled.of());
        assertEquals("price", filled.costs());
        // The formula of Wilson (1927), worked out in Python.
        assertEquals(0.46769466506643437, filled.low(), ROUNDED);
        assertEquals(0.9110583316059452, filled.high(), ROUNDED);
    }

    @Test
    void values_of_another_type_cost_normativity() {
        Quality quality =
                of(
                        "name: orders\npath: data.csv\ntypes: {price: decimal}",
                        "id,price\n1,2.5\n2,cheap\n3,3.5\n4,4.5\n");
        Scored typed = metric(quality, QualityMetric.TYPED_VALUES);
        assertEquals(7.0 / 8, typed.score(), EXACT);
        assertEquals("price", typed.costs());
    }

    @Test
    void rows_and_keys_that_repeat_cost_similarity_and_consistency() {
        Quality quality =
                of("name: orders\npath: data.csv\nkey: [id]", "id,a\n1,x\n1,x\n2,y\n2,z\n");
        assertEquals(3.0 / 4, metric(quality, QualityMetric.UNREPEATED_ROWS).score(), EXACT);
        assertEquals(2.0 / 4, metric(quality, QualityMetric.UNIQUE_KEYS).score(), EXACT);
    }

    @Test
    void categories_that_are_even_are_balanced() {
        String even = "kind\na\nb\na\nb\n";
        String odd = "kind\na\na\na\nb\n";
        String keys = "name: orders\npath: data.csv";
        assertEquals(1, metric(of(keys, even), QualityMetric.EVEN_CATEGORIES).score(), 1e-9);
        // -(3/4 log2 3/4 + 1/4 log2 1/4)
        assertEquals(
                0.8112781244591328,
                metric(of(keys, odd), QualityMetric.EVEN_CATEGORIES).score(),
                1e-9);
    }

    @Test
    void deliveries_that_are_overdue_cost_timeliness() {
        String keys = "name: orders\npath: data.csv\ncolumns: {time: at}\nasset: {every: day}";
        assertEquals(
                1,
                metric(of(keys, "at,a\n2026-01-29,x\n2026-01-30,y\n"), QualityMetric.FRESHNESS)
                        .score(),
                EXACT);
        assertEquals(
                1.0 / 3,
                metric(of(keys, "at,a\n2026-01-27,x\n2026-01-28,y\n"), QualityMetric.FRESHNESS)
                        .score(),
                EXACT);
    }

    @Test
    void the_score_is_the_mean_of_what_was_measured_by_its_weights() {
        String keys =
                "name: orders\npath: data.csv\nasset: {quality: {completeness: 3, accessibility: 0}}";
        Quality quality = of(keys, "id,price\n1,2.5\n2,\n");
        double weighted = 0;
        double weights = 0;
        for (Rating rating : quality.measured()) {
            assertTrue(!rating.dimension().equals("accessibility"));
            weighted += rating.weight() * rating.score();
            weights += rating.weight();
        }
        assertEquals(weighted / weights, quality.score().orElseThrow(), EXACT);
        assertEquals(3, rating(quality, Dimension.COMPLETENESS).weight());
    }

    @Test
    void values_found_in_the_other_dataset_and_those_of_it_that_are_used_are_counted() {
        Known items = Stock.known("name: items\npath: data.csv", "sku\n" + names(100));
        Known sales =
                new Known(
                        Stock.known(
                                        "name: sales\npath: data.csv\nreferences: {sku: sales.sku}",
                                        "sku\n" + names(40))
                                .dataset(),
                        true,
                        List.of(),
                        List.of(),
                        null,
                        null,
                        List.of(),
                        null);
        Judged judged =
                new Judged(
                        sales.dataset(),
                        List.of(),
                        Map.of("sales", items.dataset().today()),
                        Stock.AS_OF);
        Quality quality = Quality.of(judged);
        assertEquals(1, metric(quality, QualityMetric.RESOLVED_REFERENCES).score(), EXACT);
        assertEquals(0.4, metric(quality, QualityMetric.COVERED_ENTITIES).score(), EXACT);
    }

    private static String names(int n) {
        return IntStream.range(0, n).mapToObj(i -> "item-" + i).collect(Collectors.joining("\n"))
                + "\n";
    }
}
