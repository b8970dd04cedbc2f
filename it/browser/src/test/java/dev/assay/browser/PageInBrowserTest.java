package dev.assay.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.deque.html.axecore.results.Results;
import com.deque.html.axecore.results.Rule;
import com.deque.html.axecore.selenium.AxeBuilder;
import dev.assay.audit.Audit;
import dev.assay.audit.DatasetAudit;
import dev.assay.declare.DatasetSpec;
import dev.assay.evidence.Evidence;
import dev.assay.finding.Finding;
import dev.assay.finding.Outcome;
import dev.assay.finding.Sample;
import dev.assay.finding.Verdict;
import dev.assay.report.AuditFixture;
import dev.assay.report.EvidenceFixture;
import dev.assay.report.html.HtmlPage;
import dev.assay.report.words.Words;
import dev.assay.score.Scores;
import dev.assay.score.TrainingCurves;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** What the page is where it is read. */
class PageInBrowserTest {

    private static final int WIDE = 1280;
    private static final int PHONE = 360;

    /** Where tables are still tables, and have the least room. */
    private static final int TABLET = 840;

    private static final int HIGH = 2400;
    private static final int FILES = 40;
    private static final int COLUMNS = 8;
    private static final Set<String> GRAVE = Set.of("serious", "critical");

    private static final List<String> HOSTILE =
            List.of(
                    "<script>document.title='owned'</script>",
                    "\"><img src=http://127.0.0.1:9/x onerror=document.title='owned'>",
                    "javascript:document.title='owned'",
                    "</style></script><svg onload=document.title='owned'>",
                    "right\u202Eto\u202Cleft",
                    "\u05E9\u05DC\u05D5\u05DD",
                    "x".repeat(300),
                    "\u540D".repeat(300));

    private Browser browser;

    @BeforeEach
    void open() {
        browser = Browser.open();
        browser.look(WIDE, HIGH, "light");
    }

    @AfterEach
    void close() {
        if (browser != null) {
            browser.close();
        }
    }

    /** Forty files of eight columns, of which the last one lost values of one. */
    static Audit days(String name) {
        DatasetSpec spec = DatasetSpec.of(name, "data/*.csv");
        List<String> columns = new ArrayList<>();
        for (int c = 0; c < COLUMNS; c++) {
            columns.add(c == 0 ? name + " column" : "column " + c);
        }
        Map<String, List<List<String>>> files = new LinkedHashMap<>();
        for (int i = 0; i < FILES; i++) {
            List<List<String>> rows = new ArrayList<>();
            for (int r = 0; r < 60; r++) {
                List<String> row = new ArrayList<>();
                for (int c = 0; c < COLUMNS; c++) {
                    boolean lost = c == 0 && i == FILES - 1 && r % 2 == 0;
                    row.add(lost ? null : Integer.toString((r * (c + 3) + i) % (7 + 5 * c)));
                }
                rows.add(row);
            }
            files.put(file(i), rows);
        }
        Evidence accepted = EvidenceFixture.of(spec, columns, files);
        Evidence today =
                EvidenceFixture.of(
                        spec, columns, files, accepted.bins(), Scores.abstained("too few rows"));
        Finding lost =
                AuditFixture.finding(
                                name,
                                columns.get(0),
                                file(FILES - 1),
                                "completeness",
                                Outcome.FAIL,
                                0.5,
                                0.0,
                                0.5,
                                1e-9,
                                "50 % of rows are rows without a value, accepted were 0 %.")
                        .at(List.of(new Sample(file(FILES - 1), 2, name)));
        Finding more =
                AuditFixture.finding(
                        name,
                        null,
                        file(FILES - 3),
                        "volume",
                        Outcome.WARN,
                        60.0,
                        40.0,
                        0.2,
                        1e-3,
                        "60 rows, usual are 40.");
        return new Audit(
                AuditFixture.STARTED,
                AuditFixture.DECLARATION,
                List.of(
                        new DatasetAudit(
                                spec,
                                Map.of(),
                                today,
                                accepted,
                                null,
                                TrainingCurves.NONE,
                                List.of())),
                new Verdict(List.of(lost, more)));
    }

    private static String file(int i) {
        return String.format(Locale.ROOT, "data/day-%02d.csv", i + 1);
    }

    private void show(String name, Audit audit) throws IOException {
        browser.show(name, new HtmlPage(Words.ENGLISH).write(audit));
    }

    private void assertQuiet() {
        assertEquals(List.of(), browser.console());
        assertEquals(List.of(), browser.requests());
    }

    private void assertNoGraveFault(String where) {
        browser.run("document.querySelectorAll('details').forEach(d => { d.open = true; });");
        Results results = new AxeBuilder().analyze(browser.driver());
        assertTrue(results.getPasses().size() > 10, () -> "hardly anything was checked: " + where);
        List<String> faults =
                results.getViolations().stream()
                        .filter(rule -> GRAVE.contains(rule.getImpact()))
                        .map(PageInBrowserTest::said)
                        .toList();
        assertEquals(List.of(), faults, where);
    }

    private static String said(Rule rule) {
        return rule.getId()
                + ": "
                + rule.getNodes().stream()
                        .limit(3)
                        .map(node -> node.getHtml())
                        .collect(Collectors.joining(" "));
    }

    @Test
    void the_page_is_quiet_and_accessible_in_light_and_dark_and_on_a_phone() throws IOException {
        Map<String, Audit> audits = new LinkedHashMap<>();
        audits.put("shop", AuditFixture.shop());
        audits.put("days", days("orders"));
        for (Map.Entry<String, Audit> audit : audits.entrySet()) {
            browser.look(TABLET, HIGH, "light");
            show(audit.getKey(), audit.getValue());
            browser.shoot(audit.getKey() + "-" + TABLET);
            assertFalse(isSideways(), () -> audit.getKey() + ": " + tooWide());
            assertNoGraveFault(audit.getKey() + ", " + TABLET);
            assertFalse(isSideways(), () -> audit.getKey() + ", unfolded: " + tooWide());
            for (int width : new int[] {WIDE, PHONE}) {
                for (String scheme : List.of("light", "dark")) {
                    String name = audit.getKey() + "-" + scheme + "-" + width;
                    browser.look(width, HIGH, scheme);
                    show(audit.getKey(), audit.getValue());
                    browser.shoot(name);
                    assertFalse(isSideways(), name);
                    assertNoGraveFault(name);
                    assertFalse(isSideways(), name + ", unfolded");
                }
            }
        }
        assertQuiet();
    }

    private boolean isSideways() {
        return (Boolean)
                browser.run(
                        "return document.documentElement.scrollWidth > document.documentElement.clientWidth;");
    }

    /** What reaches beyond the page, outermost first. */
    private String tooWide() {
        return String.valueOf(
                browser.run(
                        "return [...document.querySelectorAll('body *')]"
                                + ".filter(e => e.getBoundingClientRect().right > innerWidth)"
                                + ".slice(0, 4).map(e => e.outerHTML.slice(0, 90)).join(' ... ');"));
    }

    @Test
    void a_square_leads_to_its_incident_and_columns_are_sorted_and_filtered() throws IOException {
        show("days", days("orders"));
        List<WebElement> squares = browser.driver().findElements(By.cssSelector(".strip > *"));
        assertEquals(FILES, squares.size());
        WebElement failed = squares.get(FILES - 1);
        assertEquals("data/day-40.csv: failed", failed.getAttribute("title"));
        failed.click();
        WebElement card = browser.driver().findElement(By.cssSelector(":target"));
        assertTrue(card.getText().contains("orders column"), card.getText());

        WebElement columns = browser.driver().findElement(By.cssSelector(".columns table"));
        WebElement distinct = columns.findElements(By.cssSelector("thead button")).get(2);
        browser.shoot("days-at-the-incident");
        distinct.click();
        assertEquals(List.of("7", "12", "17"), distinct(columns).subList(0, 3));
        distinct.sendKeys(Keys.ENTER);
        assertEquals(List.of("42", "37", "32"), distinct(columns).subList(0, 3));
        assertEquals(
                "descending",
                columns.findElements(By.cssSelector("thead th")).get(2).getAttribute("aria-sort"));

        WebElement field = browser.driver().findElement(By.cssSelector(".columns .filter input"));
        field.sendKeys("FAILED");
        assertEquals(1, distinct(columns).size());
        assertEquals(
                "1 / 8", browser.driver().findElement(By.cssSelector(".columns output")).getText());
        field.sendKeys(Keys.chord(Keys.CONTROL, "a"), Keys.DELETE);
        assertEquals(COLUMNS, distinct(columns).size());
        assertQuiet();
    }

    /** The first line of the third cell of each row that is shown. */
    private static List<String> distinct(WebElement table) {
        return table.findElements(By.cssSelector("tbody tr")).stream()
                .filter(WebElement::isDisplayed)
                .map(row -> row.findElements(By.cssSelector("td")).get(1).getText())
                .map(text -> text.lines().findFirst().orElse(""))
                .toList();
    }

    @Test
    void the_keyboard_reaches_and_unfolds_everything_and_shows_where_it_is() throws IOException {
        show("days", days("orders"));
        List<String> reached = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            WebElement at = browser.driver().switchTo().activeElement();
            at.sendKeys(Keys.TAB);
            at = browser.driver().switchTo().activeElement();
            if (at.getTagName().equals("body")) {
                break;
            }
            reached.add(at.getTagName());
            assertFalse(at.getCssValue("outline-style").equals("none"), at.getText());
        }
        assertTrue(reached.containsAll(Set.of("a", "summary", "button", "input")), "" + reached);
        WebElement summary =
                browser.driver().findElement(By.cssSelector(".card > details > summary"));
        summary.sendKeys(Keys.ENTER);
        assertTrue(summary.findElement(By.xpath("..")).getAttribute("open") != null);
    }

    @Test
    void without_scripts_all_is_there() throws IOException {
        browser.run("return 1;");
        browser.driver()
                .executeCdpCommand("Emulation.setScriptExecutionDisabled", Map.of("value", true));
        show("days", days("orders"));
        assertEquals(FILES, browser.driver().findElements(By.cssSelector(".strip > *")).size());
        assertEquals(
                List.of(), browser.driver().findElements(By.cssSelector("thead button, input")));
        browser.driver()
                .executeCdpCommand("Emulation.setScriptExecutionDisabled", Map.of("value", false));
        assertEquals(List.of(), browser.requests());
    }

    @Test
    void hostile_names_do_no_harm() throws IOException {
        for (String name : HOSTILE) {
            browser.look(PHONE, HIGH, "light");
            show("hostile", days(name));
            browser.shoot("hostile-" + HOSTILE.indexOf(name));
            assertEquals("Data assets: failed", browser.driver().getTitle(), name);
            assertEquals(
                    List.of(),
                    browser.driver().findElements(By.cssSelector("img, iframe, object, [onload]")));
            assertEquals(1, browser.driver().findElements(By.tagName("script")).size(), name);
            assertFalse(isSideways(), name);
            assertQuiet();
        }
    }
}
