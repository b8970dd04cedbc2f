package dev.assay.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.audit.Audit;
import dev.assay.finding.Outcome;
import dev.assay.finding.Verdict;
import dev.assay.report.html.PageName;
import dev.assay.report.html.SitePages;
import dev.assay.report.html.SitePages.Page;
import dev.assay.report.words.Words;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** The report as pages of a site. */
class SitePagesTest {

    private static final SitePages PAGES = new SitePages(Words.ENGLISH);

    private static Document document(Page page) throws IOException {
        return Documents.xml("<page>" + page.html() + "</page>");
    }

    private static Set<String> links(Page page) throws IOException {
        return Documents.elements(document(page), "a").stream()
                .map(a -> a.getAttribute("href"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void the_index_leads_to_a_page_of_each_dataset() throws IOException {
        Page index = PAGES.index(AuditFixture.shop());
        assertEquals("assay.html", index.file());
        assertEquals("Data assets", index.heading());
        assertTrue(
                links(index)
                        .containsAll(
                                PAGES.datasets(AuditFixture.shop()).stream()
                                        .map(Page::file)
                                        .toList()));
        assertTrue(index.html().contains("search-team"));
    }

    @Test
    void each_link_leads_to_a_page_or_a_place_that_is_there() throws IOException {
        Audit audit = AuditFixture.shop();
        List<Page> pages = PAGES.datasets(audit);
        Set<String> files = pages.stream().map(Page::file).collect(Collectors.toSet());
        files.add(SitePages.INDEX);
        for (Page page : List.of(PAGES.index(audit), pages.get(0), pages.get(1), pages.get(2))) {
            Set<String> places =
                    Documents.elements(document(page), "*").stream()
                            .map(e -> "#" + e.getAttribute("id"))
                            .collect(Collectors.toSet());
            Set<String> lost = links(page);
            lost.removeAll(files);
            lost.removeAll(places);
            assertEquals(Set.of(), lost, page.file());
        }
    }

    @Test
    void a_page_of_a_dataset_tells_of_no_other_one() {
        List<Page> pages = PAGES.datasets(AuditFixture.shop());
        assertEquals(
                List.of("transactions", "products", "queries"),
                pages.stream().map(Page::heading).toList());
        assertTrue(pages.get(0).html().contains("UnitPrice"));
        assertFalse(pages.get(1).html().contains("UnitPrice"));
        assertTrue(pages.get(2).html().contains("byte 17 is zero"));
    }

    @Test
    void what_is_found_of_a_dataset_that_is_not_there_stands_on_the_index() {
        Audit shop = AuditFixture.shop();
        Audit gone =
                new Audit(
                        shop.startedAt(),
                        shop.declaration(),
                        shop.datasets(),
                        new Verdict(
                                List.of(
                                        AuditFixture.finding(
                                                "gone",
                                                null,
                                                null,
                                                "schema",
                                                Outcome.FAIL,
                                                null,
                                                null,
                                                null,
                                                null,
                                                "It is not declared any more."))));
        assertTrue(PAGES.index(gone).html().contains("It is not declared any more."));
        assertFalse(PAGES.datasets(gone).get(0).html().contains("It is not declared any more."));
    }

    @Test
    void an_audit_of_nothing_has_an_index_alone() throws IOException {
        Audit nothing =
                new Audit(
                        AuditFixture.STARTED,
                        AuditFixture.DECLARATION,
                        List.of(),
                        new Verdict(List.of()));
        assertEquals(Set.of(), links(PAGES.index(nothing)));
        assertEquals(List.of(), PAGES.datasets(nothing));
    }

    @ParameterizedTest
    @CsvSource({
        "orders, assay-dataset-orders.html",
        "order-lines_2.users, assay-dataset-order-lines_2.users.html",
        "Orders, assay-dataset-orders~",
        "订单, assay-dataset-",
        "../../x, assay-dataset-..-..-x~",
        "a:b, assay-dataset-a-b~"
    })
    void a_page_has_a_name_that_any_file_system_can_have(String dataset, String start) {
        String name = PageName.of(dataset);
        assertTrue(name.startsWith(start), name);
        assertTrue(name.matches("[a-z0-9._~-]{1,120}"), name);
    }

    @Test
    void names_that_look_alike_have_pages_of_their_own() {
        List<String> names =
                List.of("orders", "Orders", "ORDERS", "订单", "定单", "a/b", "a:b", "x".repeat(90));
        assertEquals(names.size(), names.stream().map(PageName::of).distinct().count());
    }

    @Test
    void menus_lead_to_the_datasets_before_and_behind() throws IOException {
        Page page = PAGES.datasets(AuditFixture.shop()).get(1);
        Element menu = Documents.elements(document(page), "nav").get(0);
        assertEquals("Data assets← transactionsqueries →", menu.getTextContent().replace("\n", ""));
    }
}
