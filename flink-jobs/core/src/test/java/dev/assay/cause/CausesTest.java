package dev.assay.cause;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.assay.MeasuredCsv;
import dev.assay.Shop;
import dev.assay.catalogue.KnownCheck;
import dev.assay.cause.rows.RowPlaces;
import dev.assay.evidence.Evidence;
import dev.assay.finding.Arg;
import dev.assay.finding.Finding;
import dev.assay.finding.Message;
import dev.assay.finding.Outcome;
import dev.assay.finding.Subject;
import dev.assay.finding.Tested;
import dev.assay.incident.Cause;
import dev.assay.mutate.Rows;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Causes of a day that hardly fails, by a gate of one or two checks. */
class CausesTest {

    private static final String FILE = "data/8.csv";
    private static final int LINES = 400;

    private final Rows last;
    private final Evidence accepted;

    CausesTest() {
        MeasuredCsv measured = Shop.of(5, 8, LINES).measured(Shop.spec());
        accepted = measured.evidence();
        last = Rows.of(measured.columns());
        measured.forEachBatch(
                LINES,
                batch -> {
                    last.cells().clear();
                    last.add(batch);
                });
    }

    private static Finding finding(KnownCheck check, String column, double effect, double limit) {
        return new Finding(
                new Subject("orders", column, FILE, null),
                check,
                effect >= limit ? Outcome.FAIL : Outcome.PASS,
                new Tested(effect, 0.0, effect, limit, 0.001),
                Message.of("x", Arg.text(column)),
                List.of());
    }

    private List<String> kinds(Rows rows, Causes.Trial gate) {
        Patient patient = new Patient(Shop.spec(), FILE, rows, RowPlaces.NONE, accepted);
        return new Causes(gate, Set.of())
                .of(patient, gate.judge(rows)).stream().map(Cause::kind).toList();
    }

    private static long count(Rows rows, String column, String end) {
        return rows.cells().stream().filter(row -> row[Shop.at(column)].endsWith(end)).count();
    }

    @Test
    void what_hardly_fails_is_explained_where_the_cells_say_so_themselves() {
        Rows rows = last.copy();
        int title = Shop.at("title");
        for (int row = 0; row < LINES; row += 25) {
            String[] cells = rows.cells().get(row);
            cells[title] = cells[title].replace("kind", "kinq");
        }
        assertEquals(
                List.of("typo"),
                kinds(
                        rows,
                        now -> {
                            double wrong =
                                    now.cells().stream()
                                            .filter(row -> row[title].contains("kinq"))
                                            .count();
                            double share = wrong / LINES;
                            return List.of(finding(KnownCheck.NEW_VALUES, "title", share, 0.035));
                        }));
    }

    @Test
    void what_hardly_fails_may_be_chance_where_a_value_is_only_more_frequent() {
        Rows rows = last.copy();
        for (int row = 0; row < LINES; row += 12) {
            rows.cells().get(row)[Shop.at("amount")] = "3";
        }
        double limit = count(rows, "amount", "3") / 1.2;
        assertEquals(
                List.of(),
                kinds(
                        rows,
                        now ->
                                List.of(
                                        finding(
                                                KnownCheck.TOP_VALUE,
                                                "amount",
                                                count(now, "amount", "3"),
                                                limit))));
    }

    @Test
    void that_values_are_as_usual_is_not_said_of_a_column_whose_values_fail() {
        assertEquals(
                List.of("shuffle"),
                kinds(last, now -> List.of(finding(KnownCheck.ASSOCIATION, "price", 3, 1))));
        assertEquals(
                List.of(),
                kinds(
                        last,
                        now ->
                                List.of(
                                        finding(KnownCheck.ASSOCIATION, "price", 8, 1),
                                        finding(KnownCheck.PATTERN_DRIFT, "price", 1.1, 1))));
    }
}
