package dev.assay.report.html.modules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.finding.Outcome;
import dev.assay.report.AuditFixture;
import dev.assay.report.Documents;
import dev.assay.report.ci.AuditJson;
import dev.assay.report.words.Words;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is read of the audits of modules, and the page that shows them. */
class ModulesPageTest {

    private static final Words CHINESE = Words.in(Locale.SIMPLIFIED_CHINESE).orElseThrow();

    private static InputStream file(String document) {
        return new ByteArrayInputStream(document.getBytes(StandardCharsets.UTF_8));
    }

    private static String shop() throws IOException {
        return new AuditJson(Words.ENGLISH).write(AuditFixture.shop());
    }

    private static String page(Words words, LastAudit audit) {
        return new ModulesPage(words)
                .write(
                        List.of(
                                new Module(
                                        "<b>shop</b>",
                                        "shop/target/assay/audit.json",
                                        audit,
                                        d -> Optional.of("shop/assay-dataset-" + d + ".html"))));
    }

    @Test
    void each_dataset_has_its_verdict_its_incidents_and_a_link() throws IOException {
        LastAudit audit = AuditFile.read(file(shop()));
        LastAudit.Read read = (LastAudit.Read) audit;
        assertEquals(AuditFixture.STARTED, read.startedAt());
        assertEquals(
                List.of(Outcome.FAIL, Outcome.NOT_MEASURED, Outcome.FAIL),
                read.datasets().stream().map(LastAudit.Dataset::verdict).toList());
        LastAudit.Dataset transactions = read.datasets().get(0);
        assertEquals(1373L, transactions.rows());
        assertEquals(2, transactions.failing());
        assertEquals(0, transactions.warning());

        String page = page(Words.ENGLISH, audit);
        Documents.xml("<page>" + page + "</page>");
        assertTrue(page.contains("href=\"shop/assay-dataset-transactions.html\""));
        assertTrue(page.contains("&lt;b&gt;shop&lt;/b&gt;") && !page.contains("<b>shop"));
        assertTrue(page.contains("2 of 3 datasets fail."), page);
        assertTrue(page.contains("byte 17 is zero"));
    }

    @Test
    void incidents_are_told_in_the_language_of_the_page() throws IOException {
        String page = page(CHINESE, AuditFile.read(file(shop())));
        assertTrue(page.contains("所有模块") || page.contains("各模块最近一次审计的结果"), page);
        assertFalse(page.contains("What the last audit"));
    }

    @Test
    void a_sentence_that_this_version_does_not_know_is_told_as_it_was_written() throws IOException {
        String document =
                shop().replaceAll(
                                "\"headline\": \\{\\s*\"is\": \"message\",\\s*\"key\": \"[a-z.-]*\"",
                                "\"headline\": {\"is\": \"message\", \"key\": \"of-another-version\"")
                        .replaceAll(
                                "\"headline\": \\{\\s*\"key\": \"[a-z.-]*\"",
                                "\"headline\": {\"key\": \"of-another-version\"");
        assertTrue(document.contains("of-another-version"), document);
        String page = page(CHINESE, AuditFile.read(file(document)));
        assertTrue(page.contains("byte 17 is zero"), page);
    }

    @Test
    void a_module_without_an_audit_says_what_to_do() {
        LastAudit audit = new LastAudit.Missing();
        String page = page(Words.ENGLISH, audit);
        assertTrue(
                page.contains(
                        "There is no shop/target/assay/audit.json: the module was not audited. Run mvn"
                                + " verify, then make this page again."),
                page);
        assertTrue(page(CHINESE, audit).contains("没有 shop/target/assay/audit.json"));
    }

    @Test
    void an_audit_of_another_format_is_named_and_not_read() throws IOException {
        LastAudit older = AuditFile.read(file("{\"format\": \"assay-audit/1\", \"datasets\": 7}"));
        assertEquals(new LastAudit.OtherFormat("assay-audit/1"), older);
        assertTrue(
                page(Words.ENGLISH, older)
                        .contains("has the format 'assay-audit/1' and not 'assay-audit/2'"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "7", "{}", "{\"format\": \"\"}", "null"})
    void another_document_has_no_format(String document) throws IOException {
        assertEquals(new LastAudit.OtherFormat(""), AuditFile.read(file(document)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"format\": \"assay-audit/2\", ",
                "{\"format\": \"assay-audit/2\", \"startedAt\": \"yesterday\"}",
                "{\"format\": \"assay-audit/2\", \"datasets\": [{\"name\": \"a\", \"verdict\": \"MAYBE\"}]}",
                "not JSON at all"
            })
    void a_damaged_audit_says_so(String document) throws IOException {
        LastAudit audit = AuditFile.read(file(document));
        assertTrue(audit instanceof LastAudit.Unreadable, audit.toString());
        assertTrue(page(Words.ENGLISH, audit).contains("cannot be read: "));
    }

    @Test
    void a_cut_audit_is_damaged_wherever_it_is_cut() throws IOException {
        String whole = shop();
        for (int at = 30; at < whole.length() - 2; at += 97) {
            LastAudit audit = AuditFile.read(file(whole.substring(0, at)));
            assertTrue(audit instanceof LastAudit.Unreadable, "cut at " + at + ": " + audit);
        }
    }
}
