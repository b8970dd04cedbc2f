package dev.assay.report.log;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.audit.Audit;
import dev.assay.finding.Finding;
import dev.assay.finding.Outcome;
import dev.assay.finding.Verdict;
import dev.assay.report.AuditFixture;
import dev.assay.report.words.Words;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ConsoleReportTest {

    private static final String PAGE = "target/assay/assay.html";

    private static Audit of(List<Finding> findings) {
        return new Audit(
                AuditFixture.STARTED,
                AuditFixture.DECLARATION,
                AuditFixture.shop().datasets(),
                new Verdict(findings));
    }

    private static Finding finding(String column, String check, Outcome outcome, String message) {
        return AuditFixture.finding(
                "products", column, null, check, outcome, null, null, null, null, message);
    }

    @Test
    void a_thousand_findings_are_told_in_twenty_lines_and_two() {
        List<Finding> findings = new ArrayList<>();
        for (int i = 0; i < 1000; i++) {
            findings.add(finding("c" + i, "encoding", Outcome.FAIL, "not UTF-8"));
        }
        List<ConsoleReport.Line> lines = new ConsoleReport(Words.ENGLISH).lines(of(findings), PAGE);
        assertEquals(22, lines.size());
        assertEquals("and 980 more: see " + PAGE, lines.get(20).text());
        assertEquals(
                "Audit FAIL: 1,000 incidents, 0 warnings; 3 datasets, 0 checks not measured, 0 passed;"
                        + " see "
                        + PAGE,
                lines.get(21).text());
    }

    @Test
    void checks_without_a_baseline_are_one_line() {
        List<Finding> findings = new ArrayList<>();
        for (String check : List.of("schema", "volume", "duplicates")) {
            findings.add(
                    finding(
                            null,
                            check,
                            Outcome.NOT_MEASURED,
                            "products: "
                                    + check
                                    + " was not measured: there is no accepted baseline; run mvn"
                                    + " assay:baseline and commit it."));
        }
        assertEquals(
                "NOT MEASURED products, 3 checks: there is no accepted baseline; run mvn"
                        + " assay:baseline and commit it",
                new ConsoleReport(Words.ENGLISH).lines(of(findings), PAGE).get(0).text());
    }

    @Test
    void datasets_without_a_baseline_share_the_line() {
        List<Finding> findings = new ArrayList<>();
        for (String dataset : List.of("products", "queries")) {
            for (String check : List.of("schema", "volume")) {
                findings.add(
                        AuditFixture.finding(
                                dataset,
                                null,
                                null,
                                check,
                                Outcome.NOT_MEASURED,
                                null,
                                null,
                                null,
                                null,
                                dataset + ": " + check + " was not measured: no baseline."));
            }
        }
        List<ConsoleReport.Line> lines = new ConsoleReport(Words.ENGLISH).lines(of(findings), PAGE);
        assertEquals(
                new ConsoleReport.Line(
                        Outcome.NOT_MEASURED,
                        "NOT MEASURED products, queries, 2 checks each: no baseline"),
                lines.get(0));
        assertEquals(2, lines.size());
    }

    @Test
    void the_build_fails_with_where_it_is_worst() {
        Finding gone = finding("Price", "schema", Outcome.FAIL, "products: 'Price' is gone");
        assertEquals(
                "1 incident: products / Price. See " + PAGE,
                new ConsoleReport(Words.ENGLISH).failure(of(List.of(gone)), PAGE));
        Finding next = finding("Title", "encoding", Outcome.FAIL, "products: not UTF-8.");
        assertEquals(
                "2 incidents; the worst: products / Price. See " + PAGE,
                new ConsoleReport(Words.ENGLISH).failure(of(List.of(next, gone)), PAGE));
    }

    @Test
    void what_passed_is_only_counted() {
        List<ConsoleReport.Line> lines =
                new ConsoleReport(Words.ENGLISH)
                        .lines(
                                of(List.of(finding(null, "schema", Outcome.PASS, "as accepted"))),
                                PAGE);
        assertEquals(1, lines.size());
        assertTrue(lines.get(0).text().startsWith("Audit PASS: "), lines.toString());
    }
}
