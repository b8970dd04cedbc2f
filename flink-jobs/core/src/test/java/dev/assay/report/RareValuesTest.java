package dev.assay.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.Declared;
import dev.assay.audit.Audit;
import dev.assay.audit.DatasetAudit;
import dev.assay.declare.DatasetSpec;
import dev.assay.finding.Verdict;
import dev.assay.score.TrainingCurves;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RareValuesTest {

    private static final List<String> COLUMNS = List.of("status", "amount", "at");

    /** One row with a status, an amount and a time of its own among many that are alike. */
    private static List<List<String>> rows() {
        List<List<String>> rows = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            rows.add(
                    List.of(
                            i % 2 == 0 ? "sent" : "open",
                            "1" + i % 5 + ".5",
                            "2026-03-0" + (1 + i % 5)));
        }
        rows.add(List.of("Kovacs-7", "98765.25", "1977-11-23"));
        return rows;
    }

    private static List<String> outputs(String more) throws IOException {
        return outputs(more, rows());
    }

    private static List<String> outputs(String more, List<List<String>> rows) throws IOException {
        DatasetSpec spec = Declared.dataset("name: orders\npath: o.csv\n" + more);
        DatasetAudit orders =
                new DatasetAudit(
                        spec,
                        Map.of(),
                        EvidenceFixture.of(spec, COLUMNS, Map.of("o.csv", rows)),
                        null,
                        null,
                        TrainingCurves.NONE,
                        List.of());
        return Documents.all(
                new Audit(
                        AuditFixture.STARTED,
                        AuditFixture.DECLARATION,
                        List.of(orders),
                        new Verdict(List.of())));
    }

    private static long having(List<String> outputs, String text) {
        return outputs.stream().filter(output -> output.contains(text)).count();
    }

    @Test
    void no_output_has_a_value_or_an_end_of_a_range_that_one_row_holds() throws IOException {
        List<String> outputs = outputs("");
        for (String rare : List.of("Kovacs", "98,765", "98765", "1977")) {
            assertEquals(0, having(outputs, rare), rare);
        }
        assertTrue(having(outputs, "sent") > 0);
        assertTrue(having(outputs, "2026-03-01") > 0);
    }

    @Test
    void of_fewer_than_ten_rows_nothing_is_drawn() throws IOException {
        List<List<String>> few = rows().subList(198, 201);
        List<String> outputs = outputs("types: {status: text}\n", few);
        for (String rare : List.of("Kovacs", "98,765", "1977", "sent", ">NaN", "2026-03")) {
            assertEquals(0, having(outputs, rare), rare);
        }
    }

    @Test
    void of_public_columns_all_may_be_seen() throws IOException {
        List<String> outputs =
                outputs("public: {status: of the shop, amount: of the shop, at: of the shop}\n");
        for (String rare : List.of("Kovacs", "98,765", "1977")) {
            assertTrue(having(outputs, rare) > 0, rare);
        }
    }
}
