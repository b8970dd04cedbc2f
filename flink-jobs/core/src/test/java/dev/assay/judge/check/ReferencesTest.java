package dev.assay.judge.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.MeasuredCsv;
import dev.assay.declare.DatasetSpec;
import dev.assay.declare.Reference;
import dev.assay.declare.Role;
import dev.assay.declare.demand.Learned;
import dev.assay.declare.demand.Limits;
import dev.assay.declare.format.CsvDialect;
import dev.assay.evidence.Evidence;
import dev.assay.finding.Finding;
import dev.assay.finding.Outcome;
import dev.assay.judge.Judge;
import dev.assay.report.words.Words;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReferencesTest {

    private static final DatasetSpec CATALOGUE = DatasetSpec.of("catalogue", "c.csv");
    private static final DatasetSpec EVENTS =
            new DatasetSpec(
                    new DatasetSpec.About("events", "", "", Role.EVENTS),
                    new DatasetSpec.Reading("e.csv", CsvDialect.RFC_4180, List.of(), Map.of()),
                    new DatasetSpec.Meaning(
                            Map.of(), List.of(), Map.of("item", new Reference("catalogue", "sku"))),
                    new DatasetSpec.Privacy(List.of(), Map.of()),
                    new DatasetSpec.Demands(
                            List.of(), Map.of(), Limits.LEARNED, new Learned(false, false)));

    private static Evidence of(DatasetSpec spec, String column, int from, int to, String prefix) {
        return MeasuredCsv.of(
                        spec,
                        IntStream.range(from, to)
                                .mapToObj(i -> prefix + "p" + i)
                                .collect(Collectors.joining("\n", column + "\n", "\n")))
                .evidence();
    }

    /** Events of so many products, of which the last ones are not in the catalogue. */
    private static Map<String, Evidence> data(int products, int unknown, String prefix) {
        return Map.of(
                "catalogue", of(CATALOGUE, "sku", 0, products, ""),
                "events", of(EVENTS, "item", unknown, products + unknown, prefix));
    }

    private static Finding judged(Map<String, Evidence> today, Map<String, Evidence> accepted) {
        List<Finding> found =
                Judge.decide(List.of(References.weigh(EVENTS, today, accepted)), 0.01);
        assertEquals(1, found.size());
        return found.get(0);
    }

    @ParameterizedTest
    @ValueSource(ints = {500, 5000})
    void values_that_are_found_as_before_pass(int products) {
        int unknown = products / 50;
        Finding found = judged(data(products, unknown, ""), data(products, unknown, ""));
        assertEquals(Outcome.PASS, found.outcome());
        assertEquals(0.02, found.observed(), 0.01);
    }

    @ParameterizedTest
    @ValueSource(ints = {500, 5000})
    void more_values_that_are_not_found_fail(int products) {
        Finding found = judged(data(products, products / 8, ""), data(products, 0, ""));
        assertEquals(Outcome.FAIL, found.outcome());
        assertEquals("events/item/reference", found.id());
        assertEquals(0.125, found.observed(), 0.03);
        assertTrue(
                Words.ENGLISH.sentence(found).contains("not found in catalogue.sku"),
                Words.ENGLISH.sentence(found));
    }

    @Test
    void keys_that_are_written_another_way_are_not_found_at_all() {
        assertEquals(1, judged(data(500, 0, "X"), data(500, 0, "")).observed());
    }

    @Test
    void without_a_baseline_or_without_values_nothing_is_measured() {
        Map<String, Evidence> data = data(100, 0, "");
        assertEquals(Outcome.NOT_MEASURED, judged(data, Map.of()).outcome());
        assertEquals(Outcome.NOT_MEASURED, judged(Map.of(), data).outcome());
    }
}
