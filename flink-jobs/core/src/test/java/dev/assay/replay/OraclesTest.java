package dev.assay.replay;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.MeasuredCsv;
import dev.assay.Shop;
import dev.assay.batch.Binning;
import dev.assay.batch.Bins;
import dev.assay.batch.Vocabulary;
import dev.assay.declare.ColumnType;
import dev.assay.declare.DatasetSpec;
import dev.assay.mutate.Operators;
import dev.assay.mutate.Rows;
import dev.assay.mutate.Target;
import dev.assay.profile.Profile;
import dev.assay.replay.ceiling.Ceiling;
import dev.assay.replay.ceiling.Description;
import dev.assay.replay.ceiling.Focus;
import dev.assay.replay.ceiling.Oracle;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OraclesTest {

    private static final DatasetSpec SPEC = DatasetSpec.of("orders", "data/*.csv");
    private static final int LINES = 150;

    private final List<Partition> partitions = new ArrayList<>();
    private final List<Rows> rows = new ArrayList<>();
    private final Profile whole;
    private final Bins bins;

    OraclesTest() {
        MeasuredCsv measured = Shop.of(11, 30, LINES).measured(SPEC);
        measured.forEachInPieces(
                (file, pieces) ->
                        partitions.add(Partition.of(file, file, pieces, profile -> profile)));
        measured.forEachBatch(
                LINES,
                day -> {
                    rows.add(Rows.of(measured.columns()));
                    rows.get(rows.size() - 1).add(day);
                });
        whole = Partition.sum(partitions);
        bins = Binning.choose(whole, SPEC);
    }

    private static Target target(String column, boolean told) {
        int at = Shop.at(column);
        return new Target(at, column, ColumnType.TEXT, 100, true, told, List.of(), at + 1);
    }

    private Ceiling ceiling(String operator, String column) throws IOException {
        Damaging damaging =
                new Damaging(
                        Operators.ALL,
                        List.of(target(column, true)),
                        List.of(0.2),
                        new Lookalikes(null, null),
                        5);
        Kind kind = new Kind(operator, column, 0.2);
        Map<Kind, Oracle> learned =
                new Oracles(partitions, SPEC, bins, whole, 0.01)
                        .learn(Map.of(kind, List.of(column)), rows::get, damaging);
        assertEquals(List.of(kind), List.copyOf(learned.keySet()));
        return learned.get(kind).ceiling();
    }

    @Test
    void what_anyone_can_see_can_be_seen() throws IOException {
        assertEquals(new Ceiling(30, 30), ceiling("missing", "country"));
    }

    /** Each column by itself stays as it was, but a title no longer goes with its item. */
    @Test
    void values_shuffled_in_a_column_that_another_tells_can_be_seen() throws IOException {
        assertEquals(new Ceiling(30, 30), ceiling("shuffle", "title"));
    }

    /** Nothing has to do with the country, so its values may stand anywhere. */
    @Test
    void values_shuffled_in_a_column_that_tells_nothing_cannot_be_seen() throws IOException {
        Ceiling ceiling = ceiling("shuffle", "country");
        assertTrue(ceiling.of() >= 8, ceiling.toString());
        assertTrue(ceiling.seen() <= 2, ceiling.toString());
    }

    @Test
    void with_nothing_to_learn_nothing_is_learned() throws IOException {
        Damaging damaging =
                new Damaging(
                        Operators.ALL,
                        List.of(target("title", true)),
                        List.of(0.2),
                        new Lookalikes(null, null),
                        5);
        assertEquals(
                Map.of(),
                new Oracles(partitions, SPEC, bins, whole, 0.01)
                        .learn(
                                Map.of(),
                                day -> {
                                    throw new IOException("rows are not needed");
                                },
                                damaging));
    }

    /** Else a damaged partition would differ by how it was read. */
    @Test
    void rows_that_were_not_changed_look_as_they_did() {
        Bins focus = Focus.on(List.of("title"), bins);
        Vocabulary known = Vocabulary.of(whole);
        Partition clean = partitions.get(3);
        Partition again = clean.with(rows.get(3), SPEC);
        for (Bins some : List.of(bins, focus)) {
            Description before = Description.of(clean.count(some, known), some);
            Description after = Description.of(again.count(some, known), some);
            assertArrayEquals(before.values(), after.values());
            assertArrayEquals(before.chance(), after.chance());
        }
    }

    /** All columns are paired with the one that is looked at, in both directions. */
    @Test
    void pairs_are_looked_at_whether_or_not_the_gate_does() {
        Bins focus = Focus.on(List.of("country"), bins);
        assertEquals(List.of("country"), focus.columns().stream().map(c -> c.name()).toList());
        assertEquals(6, focus.related().size());
        assertEquals(6 * 2 * 3, focus.pairs().size());
        assertTrue(bins.pairs().size() < whole.columns().size() * 6 * 3);
    }
}
