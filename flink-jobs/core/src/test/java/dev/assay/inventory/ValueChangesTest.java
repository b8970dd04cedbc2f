package dev.assay.inventory;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.assay.recommend.Probe;
import dev.assay.recommend.rank.Estimate;
import dev.assay.recommend.worth.Slice;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class ValueChangesTest {

    private static final Estimate NONE = new Estimate(0, 0, 0);

    private static Valued valued(Estimate recall, long app) {
        Probe.Result result =
                new Probe.Result("item-knn", new TreeMap<>(), 10, recall, NONE, NONE, NONE);
        return new Valued(
                List.of("log"),
                new Probe(
                        Probe.FORMAT,
                        null,
                        new Probe.Data(1000, 100, 10, 1000, "all"),
                        null,
                        List.of(),
                        List.of(result),
                        List.of(new Slice("app", app, null), new Slice("web", 900, null)),
                        null));
    }

    private static List<Change> compared(Valued before, Valued now) {
        List<Change> changes = new ArrayList<>();
        ValueChanges.compare(before, now, changes);
        return changes;
    }

    @Test
    void a_value_that_fell_beyond_chance_is_told_with_the_part_that_is_gone() {
        Valued before = valued(new Estimate(0.214, 0.208, 0.22), 500);
        Valued now = valued(new Estimate(0.171, 0.165, 0.177), 3);
        assertEquals(
                List.of(
                        new Change("log", null, Change.Kind.VALUE_FELL, "0.214", "0.171"),
                        new Change("log", "app", Change.Kind.PART_SHRANK, "500", "3")),
                compared(before, now));
    }

    @Test
    void intervals_that_overlap_are_no_news() {
        Valued before = valued(new Estimate(0.214, 0.208, 0.22), 500);
        Valued now = valued(new Estimate(0.205, 0.2, 0.209), 3);
        assertEquals(List.of(), compared(before, now));
    }
}
