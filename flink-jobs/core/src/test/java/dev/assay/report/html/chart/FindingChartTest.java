package dev.assay.report.html.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.Declared;
import dev.assay.audit.DatasetAudit;
import dev.assay.declare.DatasetSpec;
import dev.assay.evidence.Evidence;
import dev.assay.finding.Finding;
import dev.assay.finding.Outcome;
import dev.assay.report.AuditFixture;
import dev.assay.report.Documents;
import dev.assay.report.EvidenceFixture;
import dev.assay.report.words.Words;
import dev.assay.score.Scores;
import dev.assay.score.TrainingCurves;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

class FindingChartTest {

    private static final List<String> COLUMNS = List.of("Price", "Country");
    private static final String LATEST = "day-3.csv";

    private static DatasetAudit dataset(List<String> sensitive) {
        DatasetSpec spec =
                Declared.dataset(
                        "name: sales\npath: day-*.csv\nrole: events\nsensitive: " + sensitive);
        Map<String, List<List<String>>> files = new LinkedHashMap<>();
        files.put("day-1.csv", day("DE", 1));
        files.put("day-2.csv", day("DE", 1));
        Evidence accepted = EvidenceFixture.of(spec, COLUMNS, files);
        files.put(LATEST, day("D€", 100));
        Evidence today =
                EvidenceFixture.of(
                        spec, COLUMNS, files, accepted.bins(), Scores.abstained("too few rows"));
        return new DatasetAudit(
                spec, Map.of(), today, accepted, null, TrainingCurves.NONE, List.of());
    }

    /** Four rows, one of them without a country, five times. */
    private static List<List<String>> day(String country, int times) {
        List<List<String>> rows = new ArrayList<>();
        for (int price = 1; price <= 4; price++) {
            String of = price == 4 ? null : country;
            rows.addAll(Collections.nCopies(5, Arrays.asList(price * times + ".5", of)));
        }
        return rows;
    }

    private static Finding finding(String column, String batch, String check) {
        return AuditFixture.finding(
                "sales", column, batch, check, Outcome.FAIL, 0.5, 0.25, 0.5, 0.001, "It moved.");
    }

    private static String words(DatasetAudit d, Finding f) throws IOException {
        Document figure = Documents.xml(FindingChart.of(Words.ENGLISH, d, f).render());
        return figure.getElementsByTagName("desc").item(0).getTextContent();
    }

    @Test
    void numbers_of_the_whole_are_counted_over_all_files() throws IOException {
        assertEquals(
                "From 1.5 to 4.5; beyond it lie 33.3\u202F% today, accepted were 0\u202F%.",
                words(dataset(List.of()), finding("Price", null, "numeric-drift")));
    }

    @Test
    void numbers_of_one_file_are_counted_in_that_file_alone() throws IOException {
        assertEquals(
                "From 1.5 to 4.5; beyond it lie 100\u202F% today, accepted were 0\u202F%.",
                words(dataset(List.of()), finding("Price", LATEST, "numeric-drift")));
    }

    @Test
    void categories_that_moved_most_come_first() throws IOException {
        assertEquals(
                "DE 0\u202F%, all others 100\u202F%.",
                words(dataset(List.of()), finding("Country", LATEST, "categorical-drift")));
    }

    @Test
    void shares_are_shown_file_by_file() throws IOException {
        assertEquals(
                "3 files, the highest bar is 25\u202F% in day-1.csv.",
                words(dataset(List.of()), finding("Country", null, "completeness")));
    }

    @Test
    void rows_of_each_file_show_where_some_are_lost() throws IOException {
        assertEquals(
                "3 files, the highest bar is 20 in day-1.csv.",
                words(dataset(List.of()), finding(null, LATEST, "volume")));
    }

    @Test
    void the_file_that_is_spoken_of_is_marked_and_every_bin_has_its_figures() throws IOException {
        DatasetAudit d = dataset(List.of());
        String bars =
                FindingChart.of(Words.ENGLISH, d, finding("Country", LATEST, "completeness"))
                        .render();
        assertEquals(1, bars.split("<circle class=\"marked\"", -1).length - 1);
        Document ranges =
                Documents.xml(
                        FindingChart.of(Words.ENGLISH, d, finding("Price", null, "numeric-drift"))
                                .render());
        int bins = d.accepted().bins().columns().get(0).edges().size() + 2;
        assertEquals(
                bins,
                ((Element) ranges.getElementsByTagName("tbody").item(0))
                        .getElementsByTagName("tr")
                        .getLength());
    }

    @Test
    void counts_of_sensitive_values_are_not_drawn_but_their_absence_is() throws IOException {
        DatasetAudit d = dataset(COLUMNS);
        for (String check : List.of("numeric-drift", "categorical-drift", "pattern-drift")) {
            assertEquals(
                    "", FindingChart.of(Words.ENGLISH, d, finding("Price", null, check)).render());
            assertEquals(
                    "",
                    FindingChart.of(Words.ENGLISH, d, finding("Country", null, check)).render());
        }
        assertTrue(words(d, finding("Country", null, "completeness")).startsWith("3 files"));
    }

    @Test
    void what_compares_no_counts_has_no_chart() {
        DatasetAudit d = dataset(List.of());
        assertEquals(
                "", FindingChart.of(Words.ENGLISH, d, finding("Price", null, "schema")).render());
        assertEquals(
                "",
                FindingChart.of(Words.ENGLISH, d, finding("gone", null, "numeric-drift")).render());
        assertEquals(
                "", FindingChart.of(Words.ENGLISH, d, finding(null, null, "two-sample")).render());
        DatasetAudit first =
                new DatasetAudit(
                        d.spec(), Map.of(), d.today(), null, null, TrainingCurves.NONE, List.of());
        assertEquals(
                "",
                FindingChart.of(Words.ENGLISH, first, finding("Price", null, "numeric-drift"))
                        .render());
    }
}
