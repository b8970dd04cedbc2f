package dev.assay.judge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.Declared;
import dev.assay.MeasuredCsv;
import dev.assay.batch.BatchSummary;
import dev.assay.batch.Binning;
import dev.assay.batch.Bins;
import dev.assay.batch.ColumnSummary;
import dev.assay.batch.TimeSpan;
import dev.assay.catalogue.KnownCheck;
import dev.assay.declare.DatasetSpec;
import dev.assay.evidence.Evidence;
import dev.assay.evidence.EvidenceFolder;
import dev.assay.finding.Arg;
import dev.assay.finding.Finding;
import dev.assay.finding.Message;
import dev.assay.finding.Outcome;
import dev.assay.profile.Profile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AcceptanceTest {

    @TempDir Path folder;

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
        assertFalse(Acceptance.isOther(accepted, days(0, 10, 40).against(accepted)));
        assertTrue(Acceptance.isOther(accepted, days(4, 10, 40).against(accepted)));
    }

    @Test
    void data_that_was_accepted_as_it_is_passes_however_unlike_what_is_gone_it_is() {
        Evidence accepted = days(0, 20, 40).evidence();
        MeasuredCsv large = days(20, 21, 400);
        Evidence today = large.against(accepted);
        List<Finding> red = Judge.judge(SPEC, today, Optional.of(accepted), 0.01);
        assertTrue(red.stream().anyMatch(f -> f.outcome() == Outcome.FAIL), red::toString);
        Evidence grown = Acceptance.of(SPEC, accepted, today);
        for (Finding finding : Judge.judge(SPEC, large.against(grown), Optional.of(grown), 0.01)) {
            assertTrue(
                    finding.outcome() != Outcome.FAIL && finding.outcome() != Outcome.WARN,
                    finding::toString);
        }
    }

    @Test
    void columns_that_became_sensitive_are_told_of_which_the_baseline_has_values() {
        DatasetSpec secret = SPEC.withSensitive(List.of("kind"));
        Evidence accepted = days(0, 10, 40).evidence();
        assertEquals(List.of("kind"), Acceptance.exposed(secret, accepted));
        assertEquals(List.of(), Acceptance.exposed(SPEC, accepted));
        Bins safe = Binning.choose(accepted.profile(), secret);
        Evidence anew =
                new Evidence(
                        accepted.profile(),
                        safe,
                        List.of(),
                        List.of(),
                        accepted.scores(),
                        List.of());
        assertEquals(List.of(), Acceptance.exposed(secret, anew));
    }

    /** Accepted without a key, and of it nothing is there any more. */
    private static Evidence withoutAnyFile() {
        Evidence whole = firstAccepted(days(0, 10, 40));
        Evidence open = whole.with(whole.profile().withoutHashes());
        return Acceptance.knowing(SPEC, open, Profile.empty(List.of("id", "kind")));
    }

    @Test
    void what_was_accepted_is_not_new_where_nobody_knows_its_values() {
        Evidence bare = withoutAnyFile();
        List<Finding> found =
                Judge.judge(SPEC, days(8, 10, 40).against(bare), Optional.of(bare), 0.01);
        List<Finding> values =
                found.stream().filter(f -> f.check() == KnownCheck.NEW_VALUES).toList();
        assertEquals(List.of("kind"), values.stream().map(Finding::column).toList());
        assertEquals(Outcome.PASS, values.get(0).outcome());
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

    /** Files of visits between eight and eight, of which the third has three. */
    private static MeasuredCsv visits(String form, int days) {
        Map<String, byte[]> files = new TreeMap<>();
        for (int day = 0; day < days; day++) {
            LocalDate date = LocalDate.of(2026, 3, 2).plusDays(day);
            StringBuilder csv = new StringBuilder("id,at\n");
            for (int i = 0; i < (day == 2 ? 3 : 60); i++) {
                int minute = day == 2 ? 11 + 13 * i : i;
                csv.append(String.format("%d,%sT%02d:%02d:47%n", i, date, 8 + i % 12, minute));
            }
            files.put(
                    String.format(form, day, date),
                    csv.toString().getBytes(StandardCharsets.UTF_8));
        }
        return MeasuredCsv.of(SPEC, files);
    }

    private static Evidence firstAccepted(MeasuredCsv data) {
        Evidence e = data.evidence();
        return new Evidence(
                Acceptance.kept(SPEC, e.profile(), e.bins(), e.batches()),
                e.bins(),
                Acceptance.kept(SPEC, e.bins(), e.batches()),
                e.dependencies(),
                e.scores(),
                List.of());
    }

    private static List<String> span(Evidence evidence, int file) {
        ColumnSummary at = evidence.batches().get(file).columns().get(1);
        return Stream.of(at.first(), at.last())
                .map(second -> Instant.ofEpochSecond(second).toString())
                .toList();
    }

    @ParameterizedTest
    @CsvSource({
        "day-%2$s.csv, 2026-03-04T00:00:00Z, 2026-03-05T00:00:00Z",
        "day-%2$tY-%2$tm.%1$03d.csv, 2026-03-01T00:00:00Z, 2026-04-01T00:00:00Z"
    })
    void of_few_times_the_days_are_kept_that_a_name_says(String form, String first, String last)
            throws IOException {
        Evidence measured = visits(form, 20).evidence();
        assertEquals("2026-03-04T08:10:40Z", span(measured, 2).get(0));
        Evidence accepted = firstAccepted(visits(form, 20));
        assertEquals(List.of(first, last), span(accepted, 2));
        assertEquals(span(measured, 3), span(accepted, 3));
        EvidenceFolder.write(folder, accepted);
        String line = Files.readAllLines(folder.resolve("batches.jsonl")).get(2);
        assertTrue(line.contains("\"first\":" + Instant.parse(first).getEpochSecond()), line);
        assertEquals(
                Collections.nCopies(24, 0L), accepted.batches().get(2).columns().get(1).hours());

        Evidence today = visits(form, 21).against(accepted);
        Evidence grown = Acceptance.of(SPEC, accepted, today);
        assertEquals(accepted.batches(), grown.batches().subList(0, 20));
        for (Finding finding : Judge.judge(SPEC, today, Optional.of(accepted), 0.01)) {
            assertNotEquals(Outcome.FAIL, finding.outcome(), finding.toString());
        }
    }

    /** One visit a file, at a time of its own, in files whose names say nothing of it. */
    private static MeasuredCsv visitors(int from, int to) {
        return visitors("day-%1$03d.csv", from, to);
    }

    private static MeasuredCsv visitors(String form, int from, int to) {
        Map<String, byte[]> files = new TreeMap<>();
        for (int i = from; i < to; i++) {
            LocalDate day = LocalDate.of(2026, 3, 2).plusDays(i);
            String at = day.atTime(7 + i % 12, 11, 47).toString();
            files.put(
                    String.format(form, i, day),
                    ("id,at\n" + i + "," + at + "\n").getBytes(StandardCharsets.UTF_8));
        }
        return MeasuredCsv.of(SPEC, files);
    }

    @Test
    void times_of_single_rows_are_kept_as_those_of_ten_that_are_accepted_at_once() {
        Evidence accepted = firstAccepted(visitors(0, 25));
        List<String> early = List.of("2026-03-02T00:00:00Z", "2026-03-12T00:00:00Z");
        List<String> late = List.of("2026-03-12T00:00:00Z", "2026-03-27T00:00:00Z");
        for (int i = 0; i < 25; i++) {
            assertEquals(i < 10 ? early : late, span(accepted, i));
        }
    }

    @Test
    void a_single_row_that_is_accepted_later_tells_no_time_and_moves_none() {
        Evidence accepted = firstAccepted(visitors(0, 20));
        Evidence grown = Acceptance.of(SPEC, accepted, visitors(0, 21).against(accepted));
        ColumnSummary last = grown.batches().get(20).columns().get(1);
        assertEquals(TimeSpan.NONE, last.span());
        assertEquals(Collections.nCopies(24, 0L), last.hours());
        assertEquals(accepted.batches(), grown.batches().subList(0, 20));

        Evidence again = Acceptance.of(SPEC, grown, visitors(0, 31).against(grown));
        assertEquals(grown.batches(), again.batches().subList(0, 21));
        assertEquals(List.of("2026-03-23T00:00:00Z", "2026-04-02T00:00:00Z"), span(again, 30));
        for (Finding finding :
                Judge.judge(SPEC, visitors(0, 32).against(again), Optional.of(again), 0.01)) {
            assertNotEquals(Outcome.FAIL, finding.outcome(), finding.toString());
        }
    }

    @Test
    void nothing_is_late_after_days_of_which_the_hours_are_not_kept() {
        Evidence accepted = firstAccepted(visitors("day-%2$s.csv", 0, 40));
        for (int next = 41; next < 53; next++) {
            Evidence today = visitors("day-%2$s.csv", 0, next).against(accepted);
            for (Finding finding : Judge.judge(SPEC, today, Optional.of(accepted), 0.01)) {
                assertNotEquals(Outcome.FAIL, finding.outcome(), finding.toString());
            }
        }
    }

    @Test
    void of_sensitive_columns_of_single_rows_neither_lengths_nor_ranges_are_kept() {
        DatasetSpec secret = SPEC.withSensitive(List.of("ill", "salary"));
        Map<String, byte[]> files = new TreeMap<>();
        for (int i = 0; i < 30; i++) {
            String row =
                    i + "," + (i % 3 == 0 ? "flu" : "fever") + "," + (i % 3 == 0 ? 9_000 : 70_000);
            files.put(
                    String.format("day-%03d.csv", i),
                    ("id,ill,salary\n" + row + "\n").getBytes(StandardCharsets.UTF_8));
        }
        Evidence e = MeasuredCsv.of(secret, files).evidence();
        List<BatchSummary> kept = Acceptance.kept(secret, e.bins(), e.batches());
        for (int column : List.of(1, 2)) {
            ColumnSummary first = kept.get(0).columns().get(column);
            for (BatchSummary batch : kept) {
                assertEquals(first, batch.columns().get(column), batch.file());
            }
        }
        assertNotEquals(e.batches().get(0).columns().get(1), e.batches().get(1).columns().get(1));
        assertEquals(e.batches().get(0).columns().get(0), kept.get(0).columns().get(0));
    }

    @Test
    void of_fewer_than_ten_times_in_all_nothing_is_kept() {
        MeasuredCsv few =
                MeasuredCsv.of(SPEC, "id,at\n1,2026-03-04T08:11:47\n2,2026-03-05T09:00:01\n");
        assertEquals(1, few.evidence().batches().size());
        ColumnSummary at = firstAccepted(few).batches().get(0).columns().get(1);
        assertEquals(TimeSpan.NONE, at.span());
    }

    @Test
    void new_values_are_not_measured_where_nothing_is_known_of_the_accepted_ones() {
        Evidence bare = withoutAnyFile();
        List<Finding> found =
                Judge.judge(SPEC, days(5, 12, 40).against(bare), Optional.of(bare), 0.01);
        List<Finding> values =
                found.stream().filter(f -> f.check() == KnownCheck.NEW_VALUES).toList();
        assertEquals(
                Message.of("unknown-values", Arg.count(1)), values.get(0).reason().orElseThrow());
        assertTrue(values.stream().noneMatch(f -> "id".equals(f.column())), values.toString());
        assertTrue(values.stream().anyMatch(f -> "kind".equals(f.column())), values.toString());

        List<Finding> same =
                Judge.judge(SPEC, days(0, 10, 40).against(bare), Optional.of(bare), 0.01);
        assertTrue(
                same.stream()
                        .noneMatch(
                                f ->
                                        f.outcome() == Outcome.NOT_MEASURED
                                                && f.check() == KnownCheck.NEW_VALUES));
    }
}
