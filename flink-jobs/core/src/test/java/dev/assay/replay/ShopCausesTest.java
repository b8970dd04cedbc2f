package dev.assay.replay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.MeasuredCsv;
import dev.assay.Shop;
import dev.assay.audit.Strictness;
import dev.assay.cause.Causes;
import dev.assay.cause.Patient;
import dev.assay.cause.rows.RowPlaces;
import dev.assay.declare.DatasetSpec;
import dev.assay.declare.demand.Learned;
import dev.assay.incident.Cause;
import dev.assay.mutate.Operators;
import dev.assay.mutate.Rows;
import dev.assay.report.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class ShopCausesTest {

    private static final DatasetSpec SPEC = Shop.spec();
    private static final int DAYS = 16;
    private static final int LINES = 300;

    private final List<Partition> partitions = new ArrayList<>();
    private final List<Rows> rows = new ArrayList<>();

    ShopCausesTest() {
        MeasuredCsv measured = Shop.of(3, DAYS, LINES).measured(SPEC);
        measured.forEachInPieces(
                (file, pieces) ->
                        partitions.add(Partition.of(file, file, pieces, profile -> profile)));
        measured.forEachBatch(
                LINES,
                day -> {
                    rows.add(Rows.of(measured.columns()));
                    rows.get(rows.size() - 1).add(day);
                });
    }

    /** The causes of the last day, every tenth line of which is damaged. */
    private List<Cause> causes(Consumer<String[]> damage) {
        return causes(SPEC, damage);
    }

    private List<Cause> causes(DatasetSpec shown, Consumer<String[]> damage) {
        Replay replay =
                new Replay(
                        new ReplayedDataset(SPEC, new Strictness(0.01, false), List.of()),
                        partitions.subList(0, DAYS - 1));
        Partition last = partitions.get(DAYS - 1);
        Folded folded = Folded.of(last, SPEC, rows.get(DAYS - 1));
        Rows damaged = rows.get(DAYS - 1).copy();
        for (int i = 0; i < LINES; i += 10) {
            damage.accept(damaged.cells().get(i));
        }
        List<Long> lines = new ArrayList<>();
        List<String> files = new ArrayList<>();
        for (long i = 0; i < LINES; i++) {
            lines.add(i + 2);
            files.add(last.file());
        }
        Patient patient =
                new Patient(
                        shown,
                        last.file(),
                        damaged,
                        new RowPlaces(files, lines),
                        replay.accepted());
        return new Causes(other -> replay.build(folded.with(other)).findings(), Set.of())
                .of(patient, replay.build(folded.with(damaged)).findings());
    }

    @Test
    void a_damage_is_named_with_its_rows_and_what_it_explains() {
        Cause cause = causes(row -> comma(row)).get(0);
        assertEquals("decimal-comma", cause.kind());
        assertEquals(List.of("price"), cause.scope().columns());
        assertEquals(LINES / 10, cause.extent().damaged());
        assertEquals(1, cause.explains(), 1e-9);
        assertEquals(2, cause.places().get(0).line());
        String says = Words.ENGLISH.text(cause.what());
        assertTrue(says.startsWith("30 of 300 values (10.0 %) are written with a decimal comma"));
    }

    @Test
    void no_value_of_a_sensitive_column_is_shown() {
        DatasetSpec sensitive = Shop.spec(new Learned(false, false), List.of("price"));
        Cause cause = causes(sensitive, row -> comma(row)).get(0);
        assertEquals("decimal-comma", cause.kind());
        assertTrue(Words.ENGLISH.text(cause.what()).endsWith("('(sensitive)')"));
        assertTrue(cause.places().stream().allMatch(p -> p.text().equals("(sensitive)")));
    }

    @Test
    void two_damages_of_one_file_are_both_named() {
        Set<String> kinds = new TreeSet<>();
        causes(
                        row -> {
                            comma(row);
                            int country = Shop.at("country");
                            row[country] = row[country].toUpperCase(Locale.ROOT);
                        })
                .forEach(cause -> kinds.add(cause.kind()));
        assertEquals(Set.of("case", "decimal-comma"), kinds);
    }

    @Test
    void where_nothing_fails_there_is_no_cause() {
        assertEquals(List.of(), causes(row -> {}));
    }

    @Test
    void each_kind_of_damage_has_a_sentence_and_a_repair() {
        for (String kind : Operators.ids()) {
            String[] places = {"1", "2", "50 %", "x", "1 of 2 users"};
            assertTrue(!Words.ENGLISH.text("cause." + kind, places).isBlank());
            assertTrue(!Words.ENGLISH.text("cause." + kind + ".repair").isBlank());
        }
    }

    private static void comma(String[] row) {
        row[Shop.at("price")] = row[Shop.at("price")].replace('.', ',');
    }
}
