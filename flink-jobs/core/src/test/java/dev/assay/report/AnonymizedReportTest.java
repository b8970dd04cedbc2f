package dev.assay.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.declare.anonymize.Transform;
import dev.assay.derive.anonymize.Anonymized;
import dev.assay.derive.anonymize.Linkage;
import dev.assay.derive.anonymize.Risk;
import dev.assay.report.html.AnonymizedReport;
import dev.assay.report.words.Words;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class AnonymizedReportTest {

    private static Anonymized copy(String name) {
        return new Anonymized(
                Anonymized.FORMAT,
                "users",
                new Anonymized.Rows(1200, 3, 5, 0.123),
                List.of(
                        new Anonymized.Column(
                                name, Transform.PSEUDONYM, Anonymized.Reason.SENSITIVE),
                        new Anonymized.Column(
                                "town", Transform.GENERALISE, Anonymized.Reason.FOUND),
                        new Anonymized.Column("n", Transform.KEEP, Anonymized.Reason.NOTHING)),
                new Risk(900, 1, 0.5, 1, 1, 0.75),
                new Risk(200, 5, 0, 0.2, 0.2, 0.1671),
                new Linkage(1000, 0, 0.15));
    }

    @Test
    void the_log_says_what_became_of_rows_and_of_columns_that_do_not_stay() {
        assertEquals(
                List.of(
                        "users: 1,197 of 1,200 rows copied, 3 suppressed; the smallest class had 1"
                                + " of them and has 5; 12.3 % of what identifies is lost",
                        "  mail: is named anew with the key (sensitive)",
                        "  town: is generalised (singles rows out)",
                        "  The generalised columns were found, since rows are alone in them:"
                                + " declare quasi, the columns that others know of a person, and"
                                + " less is lost."),
                new AnonymizedReport(Words.ENGLISH)
                        .lines(copy("mail")).stream()
                                .map(line -> line.replaceAll("[\\u202F\\u00A0]", " "))
                                .toList());
    }

    @ParameterizedTest
    @MethodSource("dev.assay.report.HostileNamesTest#names")
    void a_name_of_a_column_is_nothing_but_a_name(String name) {
        AnonymizedReport report = new AnonymizedReport(Words.ENGLISH);
        String page = report.page(List.of(copy(name)));
        assertFalse(page.contains("<script>alert"), name);
        assertFalse(page.contains("<img"), name);
        report.lines(copy(name))
                .forEach(line -> assertFalse(line.matches("(?s).*[\\n\\r\\u001b].*"), name));
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh-CN"})
    void the_page_has_the_risk_in_each_language(String language) {
        Words words = Words.in(Locale.forLanguageTag(language)).orElseThrow();
        String page = new AnonymizedReport(words).page(List.of(copy("mail")));
        assertTrue(page.contains(words.text("anonymized.risk.prosecutor")));
        assertTrue(page.contains(words.text("anonymized.transform.pseudonym")));
    }
}
