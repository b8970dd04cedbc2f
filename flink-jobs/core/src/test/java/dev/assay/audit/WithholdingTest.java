package dev.assay.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.assay.Declared;
import dev.assay.catalogue.KnownCheck;
import dev.assay.declare.DatasetSpec;
import dev.assay.finding.Finding;
import dev.assay.finding.Message;
import dev.assay.finding.Outcome;
import dev.assay.finding.Subject;
import dev.assay.finding.Tested;
import dev.assay.incident.Incident;
import dev.assay.incident.Scope;
import dev.assay.score.TrainingCurves;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WithholdingTest {

    private static final String FILE = "data/2026-02-13.csv";

    private static Finding fails(String dataset, String column, KnownCheck check) {
        return new Finding(
                new Subject(dataset, column, FILE, null),
                check,
                Outcome.FAIL,
                Tested.NONE,
                Message.of("nothing"),
                List.of());
    }

    @Test
    void what_is_said_of_an_incident_is_what_was_found_of_its_own_column() {
        DatasetSpec clicks =
                Declared.dataset(
                        """
                        name: clicks
                        path: data/*.csv
                        columns: {user: who}
                        privacy: {epsilon: 1, delta: 1e-6, unit: user}
                        """);
        DatasetAudit audit =
                new DatasetAudit(
                        clicks, Map.of(), null, null, null, TrainingCurves.NONE, List.of());
        Finding view = fails("clicks.users", "mean_price", KnownCheck.COMPLETENESS);
        Finding own = fails("clicks", "price", KnownCheck.PARSE_ERRORS);
        Incident incident =
                new Incident(
                        new Scope("clicks", List.of("price"), List.of(FILE)),
                        List.of(view, own),
                        List.of(),
                        null);
        assertEquals(List.of(own, view), Withholding.incident(audit, incident).findings());
        assertEquals(List.of(view, own), incident.findings());
    }
}
