package dev.assay.plugin.verdict;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.assay.finding.Arg;
import dev.assay.finding.Message;
import dev.assay.finding.Outcome;
import dev.assay.incident.Remembered;
import dev.assay.incident.Unjudged;
import dev.assay.report.words.Words;
import java.util.List;
import org.apache.maven.plugin.MojoFailureException;
import org.junit.jupiter.api.Test;

class RefusalTest {

    private static List<Unjudged> unjudged(Outcome outcome) {
        return List.of(
                new Unjudged(
                        new Remembered.Old("orders/kind/new-values", outcome, null, List.of()),
                        Message.of("unjudged.check", Arg.text("new-values"))));
    }

    @Test
    void what_failed_and_could_not_be_looked_at_again_is_not_accepted() {
        MojoFailureException refused =
                assertThrows(
                        MojoFailureException.class,
                        () -> Refusal.ofUnjudged(Words.ENGLISH, unjudged(Outcome.FAIL), false));
        assertEquals(
                "Nothing was accepted, because the build failed and it is not known whether that is"
                        + " over: orders/kind/new-values (new-values was not measured). Make it"
                        + " possible to look again, and run mvn verify; if the data is right, accept"
                        + " it with -Dassay.acceptFindings",
                refused.getMessage());
    }

    @Test
    void a_warning_that_could_not_be_looked_at_again_and_what_somebody_insists_on_is_accepted() {
        assertDoesNotThrow(() -> Refusal.ofUnjudged(Words.ENGLISH, unjudged(Outcome.WARN), false));
        assertDoesNotThrow(() -> Refusal.ofUnjudged(Words.ENGLISH, unjudged(Outcome.FAIL), true));
    }
}
