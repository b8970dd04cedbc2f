package dev.assay.inventory.guess;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.assay.MeasuredCsv;
import dev.assay.declare.DatasetSpec;
import dev.assay.evidence.Evidence;
import dev.assay.inventory.guess.Overlap.Kind;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class OverlapsTest {

    private static List<String> rows() {
        List<String> rows = new ArrayList<>();
        Random random = new Random(3);
        for (int i = 0; i < 400; i++) {
            rows.add("B" + i + "," + random.nextInt(90) + ",name " + i);
        }
        return rows;
    }

    private static Evidence evidence(String header, List<String> rows) {
        String csv = header + "\n" + String.join("\n", rows) + "\n";
        return MeasuredCsv.of(DatasetSpec.of("x", "x.csv"), csv).evidence();
    }

    private static List<String> kinds(Map<String, Evidence> evidence) {
        List<DatasetSpec> specs =
                evidence.keySet().stream()
                        .sorted()
                        .map(name -> DatasetSpec.of(name, name + ".csv"))
                        .toList();
        return Overlaps.of(specs, evidence).stream()
                .map(o -> o.dataset() + " " + o.kind() + " " + o.of())
                .toList();
    }

    @Test
    void the_same_rows_in_another_order_are_the_same() {
        List<String> shuffled = rows();
        Collections.shuffle(shuffled, new Random(5));
        assertEquals(
                List.of("a " + Kind.SAME_ROWS + " b"),
                kinds(
                        Map.of(
                                "a", evidence("sku,n,name", rows()),
                                "b", evidence("sku,n,name", shuffled))));
    }

    @Test
    void a_part_is_told_whichever_comes_first() {
        assertEquals(
                List.of("a " + Kind.LOOKS_LIKE_PART + " b", "c " + Kind.LOOKS_LIKE_PART + " b"),
                kinds(
                        Map.of(
                                "a", evidence("sku,n,name", rows().subList(0, 90)),
                                "b", evidence("sku,n,name", rows()),
                                "c", evidence("sku,n,name", rows().subList(200, 300)))));
    }

    @Test
    void two_states_of_a_table_are_told_and_other_tables_are_none() {
        List<String> corrected =
                rows().stream()
                        .map(row -> row.endsWith("7") ? row + "x" : row)
                        .collect(Collectors.toList());
        List<String> others = rows().stream().map(row -> "C" + row + "z").toList();
        assertEquals(
                List.of("a " + Kind.LOOKS_LIKE_STATE + " b"),
                kinds(
                        Map.of(
                                "a", evidence("sku,n,name", rows()),
                                "b", evidence("sku,n,name", corrected),
                                "c", evidence("sku,n,name", others),
                                "d", evidence("user,time,text", rows()))));
    }
}
