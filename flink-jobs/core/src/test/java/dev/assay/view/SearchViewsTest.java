package dev.assay.view;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.assay.declare.DataFile;
import dev.assay.declare.format.CsvDialect;
import dev.assay.declare.format.ViewOf;
import dev.assay.declare.partition.Partitions;
import dev.assay.declare.view.View;
import dev.assay.declare.view.ViewOptions;
import dev.assay.scan.Format;
import dev.assay.scan.InMemory;
import dev.assay.scan.UnreadableDataException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Views of searches, judgments and campaigns on data that is known, or that is wrong. */
class SearchViewsTest {

    @TempDir private Path project;

    private static final Map<String, String> SEARCHES =
            Map.of("user", "who", "query", "for", "time", "at", "event", "did", "rank", "place");

    private static Map<Long, Map<String, String>> read(
            View view, Map<String, String> meanings, String csv) throws IOException {
        byte[] file = csv.getBytes(UTF_8);
        return ViewRows.read(
                        ViewRows.format(ViewRows.declared(view, meanings, ViewOptions.USUAL)),
                        new InMemory(file, 100),
                        file.length,
                        file.length)
                .byPosition();
    }

    /** The example of Krippendorff (2011), whose alpha of an interval scale is 0.849 there. */
    @Test
    void agreement_is_what_krippendorff_has_in_his_example() throws IOException {
        String[] grades = {
            "1 2 3 3 2 1 4 1 2 . . .",
            "1 2 3 3 2 2 4 1 2 5 . 3",
            ". 3 3 3 2 3 4 2 2 5 1 .",
            "1 2 3 3 2 4 4 1 2 5 1 ."
        };
        StringBuilder csv = new StringBuilder("query,item,grade,judge\n");
        for (int judge = 0; judge < grades.length; judge++) {
            String[] row = grades[judge].split(" ");
            for (int item = 0; item < row.length; item++) {
                csv.append("q,i" + item + ',' + (row[item].equals(".") ? "" : row[item]));
                csv.append(",j" + judge + '\n');
            }
        }
        Map<String, String> meanings =
                Map.of("query", "query", "item", "item", "grade", "grade", "judge", "judge");
        Map<String, String> row = read(View.JUDGED, meanings, csv.toString()).get(0L);
        assertEquals(0.849, Double.parseDouble(row.get("agreement")), 0.0005);
        assertEquals("12", row.get("judged_items"));
        // Of 12 items the second, the sixth and the eighth have different grades.
        assertEquals("0.25", row.get("contradicted_share"));
    }

    @Test
    void judges_who_all_say_the_same_neither_agree_nor_disagree() throws IOException {
        Map<String, String> meanings = Map.of("query", "query", "item", "item", "grade", "grade");
        Map<Long, Map<String, String>> rows =
                read(
                        View.JUDGED,
                        meanings,
                        "query,item,grade\na,x,0.1\na,x,0.1\na,y,0.1\na,y,0.1\nb,x,good\nb,x,\n");
        assertNull(rows.get(0L).get("agreement"));
        assertEquals("0.0", rows.get(0L).get("contradicted_share"));
        assertNull(rows.get(4L).get("mean_grade"));
        assertNull(rows.get(4L).get("contradicted_share"));
        assertEquals("2", rows.get(4L).get("judgments"));
    }

    @Test
    void judgments_of_a_query_that_the_log_does_not_know_are_seen() throws IOException {
        Map<String, String> meanings = Map.of("query", "query", "item", "item", "grade", "grade");
        Files.writeString(
                project.resolve("log.csv"),
                "for,what,place\na,x,2\na,y,1\na,z,3\na,w,first\n,x,1\nc,v,1\n");
        byte[] grades = "query,item,grade\na,x,3\na,z,1\nb,x,1\nb,y,0\n".getBytes(UTF_8);
        ViewOf alone = ViewRows.declared(View.JUDGED, meanings, ViewOptions.USUAL);
        ViewOf.With log =
                new ViewOf.With(
                        "log",
                        new ViewOf.Rows(
                                CsvDialect.RFC_4180,
                                List.of(),
                                Partitions.NONE,
                                Map.of("query", "for", "item", "what", "rank", "place")),
                        List.of("log.csv"));
        Format format = ViewRows.format(alone.with(log, project.toString()));
        Map<Long, Map<String, String>> rows =
                ViewRows.read(format, new InMemory(grades, 9), grades.length, grades.length)
                        .byPosition();
        assertEquals("3", rows.get(0L).get("logged_items"));
        assertEquals(2.0 / 3, Double.parseDouble(rows.get(0L).get("judged_top_share")), 1e-12);
        double second = 1 / (Math.log(3) / Math.log(2));
        assertEquals(
                (3 * second + 1 * 0.5) / (3 + second),
                Double.parseDouble(rows.get(0L).get("ndcg_10")),
                1e-12);
        assertEquals("0", rows.get(2L).get("logged_items"));
        assertNull(rows.get(2L).get("ndcg_10"));
        assertNotEquals(ViewRows.format(alone).identity(), format.identity());
        assertFalse(ViewRows.format(alone).columns(null, "").contains("ndcg_10"));
        Files.delete(project.resolve("log.csv"));
        assertThrows(
                UnreadableDataException.class,
                () -> ViewRows.read(format, new InMemory(grades, 9), grades.length, 1));
    }

    @Test
    void a_view_is_made_anew_when_what_it_is_compared_with_has_changed() {
        List<DataFile> grades = List.of(new DataFile("grades.csv", 9, 0, "one"));
        ViewFiles files = ViewFiles.of(Partitions.NONE, grades);
        ViewFiles before = files.with(List.of(new DataFile("log.csv", 9, 0, "two")));
        ViewFiles after = files.with(List.of(new DataFile("log.csv", 9, 0, "three")));
        assertNotEquals(before.files().get(0).hash(), after.files().get(0).hash());
        assertEquals("grades.csv", after.files().get(0).path());
    }

    /** Table II of Newcombe (1998) has this interval of 56/70 - 48/80 by his method 10. */
    @Test
    void the_interval_of_uplift_is_newcombes() throws IOException {
        StringBuilder csv = new StringBuilder("who,by,did\n");
        for (int user = 0; user < 150; user++) {
            boolean isExposed = user < 70;
            boolean buys = isExposed ? user < 56 : user - 70 < 48;
            csv.append("u" + user + (isExposed ? ",spring,shown\n" : ",,page\n"));
            csv.append(buys ? "u" + user + ",,buy\n" : "");
        }
        Map<String, String> row =
                read(
                                View.CAMPAIGNS,
                                Map.of("user", "who", "campaign", "by", "event", "did"),
                                csv.toString())
                        .get(0L);
        assertEquals(0.2, Double.parseDouble(row.get("uplift")), 1e-12);
        assertEquals(0.0524, Double.parseDouble(row.get("uplift_low")), 5e-5);
        assertEquals(0.3339, Double.parseDouble(row.get("uplift_high")), 5e-5);
    }

    @Test
    void a_campaign_that_nobody_was_shown_has_responders_and_no_rates() throws IOException {
        Map<String, String> row =
                read(
                                View.CAMPAIGNS,
                                Map.of("user", "who", "campaign", "by", "event", "did"),
                                "who,by,did\na,spring,click\nb,spring,buy\n,spring,buy\nc,,view\n")
                        .get(0L);
        assertEquals("0", row.get("exposures"));
        assertEquals("2", row.get("responders"));
        assertEquals("1.0", row.get("unexposed_responder_share"));
        assertNull(row.get("response_rate"));
        assertNull(row.get("uplift"));
        assertNull(row.get("uplift_low"));
        assertEquals("2", row.get("purchases"));
    }

    @Test
    void ranks_that_are_no_places_form_no_row() throws IOException {
        Map<Long, Map<String, String>> rows =
                read(
                        View.POSITIONS,
                        SEARCHES,
                        "who,for,at,did,place\na,q,,shown,1\na,q,,click,1.0\na,q,,shown,top\n"
                                + "a,q,,shown,-1\na,q,,shown,2.5\na,q,,shown,1e9\na,q,,shown,\n"
                                + "a,q,,shown,NaN\na,q,,shown,1000\n");
        assertEquals(2, rows.size());
        assertEquals("1", rows.get(0L).get("position"));
        assertEquals("1.0", rows.get(0L).get("click_share"));
        assertEquals("1000", rows.get(8L).get("position"));
    }

    @Test
    void a_search_is_reformulated_by_another_query_of_the_user_and_soon() throws IOException {
        Map<Long, Map<String, String>> rows =
                read(
                        View.QUERIES,
                        SEARCHES,
                        "who,for,at,did,place\n"
                                + "a,shoe,2024-03-01 10:00:00,search,\n"
                                + "a,shoes,2024-03-01 10:01:00,search,\n"
                                + "a,shoes,2024-03-01 10:02:00,click,3\n"
                                + "a,hat,2024-03-01 11:00:00,search,\n"
                                + "b,shoe,2024-03-01 10:00:30,search,\n");
        assertEquals("2", rows.get(0L).get("searches"));
        assertEquals("0.5", rows.get(0L).get("reformulated_share"));
        assertEquals("1.0", rows.get(0L).get("abandoned_share"));
        assertEquals("0.0", rows.get(1L).get("reformulated_share"));
        assertEquals("0.0", rows.get(1L).get("abandoned_share"));
        assertEquals("3.0", rows.get(1L).get("mean_clicked_rank"));
    }

    @Test
    void one_query_may_have_all_rows() throws IOException {
        String csv = "who,for,at,did,place\n" + "a,q,2024-03-01,shown,1\n".repeat(20_000);
        Map<String, String> row = read(View.QUERIES, SEARCHES, csv).get(0L);
        assertEquals("20000", row.get("actions"));
        assertEquals("1", row.get("searches"));
    }
}
