package dev.assay.judge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.Declared;
import dev.assay.MeasuredCsv;
import dev.assay.batch.BatchSummary;
import dev.assay.declare.DatasetSpec;
import dev.assay.evidence.Evidence;
import dev.assay.finding.Finding;
import dev.assay.finding.Outcome;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AcceptanceTest {

    private static final DatasetSpec SPEC = DatasetSpec.of("orders", "day-*.csv");

    /** Days of which each holds its own rows. */
    private static MeasuredCsv days(int from, int to, int rows) {
        Map<String, byte[]> files = new TreeMap<>();
        for (int day = from; day < to; day++) {
            StringBuilder csv = new StringBuilder("id,kind\n");
            for (int i = 0; i < rows; i++) {
                csv.append(day * 1000 + i).append(",k").append((i * 7 + day) % 5).append('\n');
            }
            files.put(
                    String.format("day-%03d.csv", day),
                    csv.toString().getBytes(StandardCharsets.UTF_8));
        }
        return MeasuredCsv.of(SPEC, files);
    }

    private static List<String> files(Evidence evidence) {
        return evidence.batches().stream().map(BatchSummary::file).toList();
    }

    private static List<String> names(int from, int to) {
        return IntStream.range(from, to).mapToObj(d -> String.format("day-%03d.csv", d)).toList();
    }

    @Test
    void a_new_day_joins_the_history_and_the_whole_is_todays() {
        Evidence accepted = days(0, 10, 40).evidence();
        Evidence today = days(0, 11, 40).against(accepted);
        Evidence grown = Acceptance.of(SPEC, accepted, today);
        assertEquals(names(0, 11), files(grown));
        assertEquals(11 * 40, grown.profile().rows());
        assertSame(accepted.bins(), grown.bins());
    }

    @Test
    void days_that_are_gone_are_remembered() {
        Evidence accepted = days(0, 10, 40).evidence();
        Evidence today = days(5, 12, 40).against(accepted);
        assertEquals(names(0, 12), files(Acceptance.of(SPEC, accepted, today)));
    }

    @Test
    void a_day_that_was_delivered_anew_replaces_its_earlier_self() {
        Evidence accepted = days(0, 10, 40).evidence();
        Evidence today = days(0, 10, 50).against(accepted);
        Evidence grown = Acceptance.of(SPEC, accepted, today);
        assertEquals(names(0, 10), files(grown));
        assertTrue(grown.batches().stream().allMatch(batch -> batch.rows() == 50));
    }

    @Test
    void the_last_five_hundred_days_are_remembered() {
        Evidence accepted = days(0, 400, 2).evidence();
        Evidence today = days(400, 600, 2).against(accepted);
        Evidence grown = Acceptance.of(SPEC, accepted, today);
        assertEquals(names(88, 600), files(grown));
    }

    @Test
    void what_was_accepted_is_not_judged_again() {
        Evidence accepted = days(0, 10, 40).evidence();
        MeasuredCsv measured = days(0, 11, 40);
        Evidence grown = Acceptance.of(SPEC, accepted, measured.against(accepted));
        List<Finding> findings =
                Judge.judge(SPEC, measured.against(grown), Optional.of(grown), 0.01);
        assertFalse(findings.stream().anyMatch(f -> f.batch() != null), findings::toString);
        assertFalse(findings.stream().anyMatch(f -> f.outcome() == Outcome.FAIL));
    }

    @Test
    void nothing_is_news_in_data_that_was_accepted() {
        Evidence accepted = days(0, 10, 40).evidence();
        assertFalse(Acceptance.isNews(accepted, days(0, 10, 40).against(accepted)));
        assertFalse(Acceptance.isNews(accepted, days(4, 10, 40).against(accepted)));
        assertTrue(Acceptance.isNews(accepted, days(0, 11, 40).against(accepted)));
        assertTrue(Acceptance.isNews(accepted, days(0, 10, 41).against(accepted)));
    }

    @Test
    void values_of_sensitive_columns_are_not_kept() {
        DatasetSpec secret =
                Declared.dataset(
                        """
                        name: orders
                        path: day-*.csv
                        sensitive: [kind]
                        """);
        Evidence accepted = days(0, 10, 40).evidence();
        Evidence today = days(0, 11, 40).against(accepted);
        assertEquals(
                0,
                Acceptance.of(secret, accepted, today)
                        .profile()
                        .column("kind")
                        .values()
                        .count("k1"));
        assertTrue(today.profile().column("kind").values().count("k1") > 0);
    }
}
