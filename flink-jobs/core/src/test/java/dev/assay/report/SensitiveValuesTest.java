package dev.assay.report;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.Declared;
import dev.assay.audit.Audit;
import dev.assay.audit.DatasetAudit;
import dev.assay.catalogue.KnownCheck;
import dev.assay.declare.DatasetSpec;
import dev.assay.evidence.Evidence;
import dev.assay.finding.Finding;
import dev.assay.finding.Named;
import dev.assay.finding.Outcome;
import dev.assay.finding.Sample;
import dev.assay.finding.Subject;
import dev.assay.finding.Tested;
import dev.assay.finding.Verdict;
import dev.assay.judge.Judge;
import dev.assay.profile.value.CellHashes;
import dev.assay.report.html.HtmlPage;
import dev.assay.report.words.Words;
import dev.assay.score.Expectation;
import dev.assay.score.Scores;
import dev.assay.score.TrainingCurves;
import dev.assay.score.VaeScores;
import dev.assay.score.VaeScores.CellBlame;
import dev.assay.score.VaeScores.ColumnBlame;
import dev.assay.score.VaeScores.FileShare;
import dev.assay.score.VaeScores.UnusualRow;
import dev.assay.score.VaeScores.UsualRow;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SensitiveValuesTest {

    private static final String EMAIL = "jo@secret.example";
    private static final String SYMBOLS = "§¤§";
    private static final String INCOME = "987654";
    private static final String RULE = "max(Income) <= 5000";
    private static final String BORN = "1971-03-09";

    private static Audit audit(List<String> sensitive) {
        DatasetSpec spec =
                Declared.dataset(
                        """
                        name: users
                        path: users.csv
                        role: users
                        columns: {user: Email, time: Born}
                        sensitive: %s
                        rules: ["%s"]
                        """
                                .formatted(sensitive, RULE));
        List<List<String>> rows = new ArrayList<>();
        rows.addAll(Collections.nCopies(5, List.of(EMAIL, SYMBOLS, INCOME, BORN, "DE")));
        rows.add(List.of("al@secret.example", "§", "987653", "1971-03-08", "FR"));
        VaeScores vae =
                new VaeScores(
                        6,
                        Collections.nCopies(10, 1L),
                        1,
                        0.01,
                        List.of(new ColumnBlame("Email", 1, 1, 1)),
                        List.of(
                                new UnusualRow(
                                        "users.csv",
                                        2,
                                        9,
                                        0.01,
                                        List.of(
                                                new CellBlame("Email", 2, EMAIL, expected(EMAIL)),
                                                new CellBlame("Sign", 2, SYMBOLS, null),
                                                new CellBlame(
                                                        "Income", 2, INCOME, expected(INCOME)),
                                                new CellBlame("Born", 2, BORN, null),
                                                new CellBlame("Country", 2, "DE", null)),
                                        new UsualRow(
                                                3, List.of(EMAIL, SYMBOLS, INCOME, BORN, "DE")))),
                        Map.of("users.csv", new FileShare(6, 1, 1)),
                        List.of());
        Evidence evidence =
                EvidenceFixture.of(
                        spec,
                        List.of("Email", "Sign", "Income", "Born", "Country"),
                        Map.of("users.csv", rows),
                        null,
                        new Scores(vae, null, null, "not asked for"));
        return new Audit(
                AuditFixture.STARTED,
                AuditFixture.DECLARATION,
                List.of(
                        new DatasetAudit(
                                spec,
                                Map.of(),
                                evidence,
                                evidence,
                                null,
                                TrainingCurves.NONE,
                                List.of())),
                new Verdict(
                        List.of(
                                finding("Email", EMAIL),
                                finding("Income", INCOME),
                                Judge.judge(spec, evidence, Optional.empty(), 0.01).get(0))));
    }

    private static Expectation expected(String value) {
        byte[] b = value.getBytes(StandardCharsets.UTF_8);
        return new Expectation(value, CellHashes.of(b, 0, b.length), null);
    }

    private static Finding finding(String column, String value) {
        return new Finding(
                Subject.of("users", column),
                KnownCheck.TOP_VALUE,
                Outcome.FAIL,
                new Tested(0.8, 0.1, 0.7, null, 0.001),
                Named.said(
                        "users, column '" + column + "': one value now stands in 83.3 % of rows."),
                List.of(new Sample("users.csv", 2, value)));
    }

    @Test
    void no_output_holds_a_value_of_a_sensitive_column() throws IOException {
        for (String output : Documents.all(audit(List.of("Sign", "Income", "Born")))) {
            assertTrue(output.contains("users"), output);
            for (String secret :
                    List.of("secret.example", "§", "987653", INCOME, "987,65", "1971-03")) {
                assertFalse(output.contains(secret), () -> secret + " in " + output);
            }
        }
    }

    @Test
    void a_rule_on_a_sensitive_column_still_says_what_does_not_hold() {
        String found =
                "users, column 'Income': the rule "
                        + RULE
                        + " does not hold; what was found is not shown, since the column is"
                        + " sensitive. Fix the data, or change the rule.";
        assertTrue(
                audit(List.of("Income")).verdict().findings().stream()
                        .anyMatch(
                                f ->
                                        Words.ENGLISH.sentence(f).equals(found)
                                                && f.observed() == null));
        assertTrue(
                audit(List.of()).verdict().findings().stream()
                        .anyMatch(f -> Words.ENGLISH.sentence(f).contains("max is 987,654")));
    }

    @Test
    void columns_that_are_not_sensitive_are_shown() {
        String page = new HtmlPage(Words.ENGLISH).write(audit(List.of()));
        for (String value : List.of(SYMBOLS, "987,654", BORN, "DE")) {
            assertTrue(page.contains(value), value);
        }
        assertFalse(page.contains(EMAIL), "the column that identifies users is always sensitive");
    }
}
