package dev.assay.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.Declared;
import dev.assay.audit.Audit;
import dev.assay.audit.DatasetAudit;
import dev.assay.batch.key.ColumnSets;
import dev.assay.batch.key.Recognition;
import dev.assay.declare.DatasetSpec;
import dev.assay.evidence.Evidence;
import dev.assay.finding.Finding;
import dev.assay.finding.Outcome;
import dev.assay.finding.Verdict;
import dev.assay.incident.Grouping;
import dev.assay.incident.Remembered;
import dev.assay.judge.Judge;
import dev.assay.judge.check.PersonalColumns;
import dev.assay.privacy.dp.Ledger;
import dev.assay.privacy.dp.Published;
import dev.assay.report.words.Words;
import dev.assay.score.Scores;
import dev.assay.score.TrainingCurves;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A dataset whose statistics are published with noise, in every report. */
class WithheldTest {

    /** 4,321 rows: no report may say so. */
    private static final Pattern EXACT = Pattern.compile("4,?321|4324|98,?765|0\\.9876|4,?268");

    private static Audit audit(boolean isPublished) {
        DatasetSpec spec =
                Declared.dataset(
                        """
                        name: orders
                        path: orders.csv
                        columns: {user: who}
                        privacy: {epsilon: 1}
                        rules: ["rows >= 5000", "max(paid) <= 10", "completeness(paid) >= 50%"]
                        """);
        List<List<String>> rows = new ArrayList<>();
        for (int i = 0; i < 4321; i++) {
            rows.add(List.of("user" + i % 700, "98765", "Aachen"));
        }
        Evidence measured =
                EvidenceFixture.of(
                        spec,
                        List.of("who", "paid", "town"),
                        Map.of("orders.csv", rows),
                        null,
                        new Scores(null, "not asked for", null, "not asked for"));
        // Of 4,321 rows 4,268 are of one person alone.
        Recognition alone = new Recognition(List.of("paid", "town"), 0.9876, 4321, 4321);
        Evidence evidence =
                new Evidence(
                        measured.profile(),
                        measured.bins(),
                        measured.batches(),
                        measured.dependencies(),
                        new ColumnSets(measured.keys(), List.of(alone)),
                        measured.scores(),
                        measured.rules(),
                        null);
        DatasetAudit dataset =
                new DatasetAudit(
                        spec,
                        Map.of(),
                        evidence,
                        evidence,
                        null,
                        TrainingCurves.NONE,
                        AuditFixture.history("paid"));
        List<Finding> findings =
                new ArrayList<>(Judge.judge(spec, evidence, Optional.of(evidence), 0.01));
        findings.add(PersonalColumns.recognised(spec, evidence, Optional.empty()).orElseThrow());
        Published noisy =
                new Published(
                        Published.FORMAT,
                        "orders",
                        "0123",
                        new Published.Cost(
                                1, 1e-6, 1, 20, List.of(new Ledger.Cost("rows", 0.1, 0))),
                        712,
                        4400,
                        List.of(
                                new Published.Column(
                                        "paid",
                                        "integer",
                                        4390,
                                        new Published.Numbers(
                                                0,
                                                10,
                                                1234.5,
                                                3.25,
                                                List.of(1.0, 3.0, 6.0),
                                                List.of(1L, 2L, 3L, 4L, 5L, 6L, 7L, 8L, 9L, 10L)),
                                        List.of()),
                                new Published.Column(
                                        "<b>town",
                                        "categorical",
                                        4370,
                                        null,
                                        List.of(new Published.Frequent("<i>Aachen", 690)))));
        return new Audit(
                AuditFixture.STARTED,
                AuditFixture.DECLARATION,
                List.of(dataset),
                new Verdict(findings),
                Grouping.of(
                        findings,
                        List.of(),
                        Remembered.NOTHING,
                        Map.of("orders", List.of("orders.csv"))),
                isPublished ? Map.of("orders", noisy) : Map.of());
    }

    @Test
    void no_report_says_an_exact_figure_and_the_verdict_stays() throws IOException {
        for (boolean isPublished : new boolean[] {true, false}) {
            Audit audit = audit(isPublished);
            assertEquals(Outcome.FAIL, audit.outcome());
            for (String output : Documents.all(audit)) {
                var found = EXACT.matcher(output);
                assertFalse(found.find(), () -> found.group() + " in " + output);
            }
        }
    }

    @Test
    void the_exact_figures_are_there_where_nothing_is_withheld() throws IOException {
        Finding rows =
                audit(true).verdict().findings().stream()
                        .filter(f -> "rows >= 5000".equals(f.subject().rule()))
                        .findFirst()
                        .orElseThrow();
        assertEquals(Outcome.FAIL, rows.outcome());
        assertEquals(null, rows.observed());
        String sentence = Words.ENGLISH.sentence(rows);
        assertTrue(sentence.contains("rule rows >= 5000 does not pass"), sentence);
        assertTrue(sentence.contains("published with noise only"), sentence);
    }

    @Test
    void the_page_the_summary_and_the_document_show_what_was_published() throws IOException {
        Audit audit = audit(true);
        String page = Report.PAGE.write(Words.ENGLISH, audit);
        for (String shown :
                List.of("about 4,400 rows of about 712 users", "3.25", "1 · 3 · 6", "690")) {
            assertTrue(page.contains(shown), shown);
        }
        assertFalse(page.contains("<i>Aachen") || page.contains("<b>town"));
        assertTrue(Report.MARKDOWN.write(Words.ENGLISH, audit).contains("≈ 4,400"));
        String json = Report.JSON.write(Words.ENGLISH, audit);
        AuditSchemaTest.assertValid(json);
        assertTrue(json.contains("\"users\": 712") && json.contains("\"mean\": 3.25"), json);
    }

    @Test
    void where_nothing_was_published_the_page_says_how_to() throws IOException {
        String page = Report.PAGE.write(Words.ENGLISH, audit(false));
        assertTrue(page.contains("Nothing was published yet: run mvn assay:publish"));
    }
}
