package dev.assay.judge.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.MeasuredCsv;
import dev.assay.calendar.DeclaredCalendar;
import dev.assay.declare.DatasetSpec;
import dev.assay.declare.demand.Learned;
import dev.assay.declare.demand.Limits;
import dev.assay.declare.demand.OnMalformed;
import dev.assay.declare.format.FileFormat;
import dev.assay.declare.format.FixedWidth;
import dev.assay.declare.format.JsonRecords;
import dev.assay.declare.format.Notations;
import dev.assay.declare.format.Unfolded;
import dev.assay.finding.Finding;
import dev.assay.finding.Outcome;
import dev.assay.finding.Sample;
import dev.assay.metric.Metric;
import dev.assay.profile.Profile;
import dev.assay.profile.ProfileCodec;
import dev.assay.report.words.Words;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Records that are no rows, from the bytes of a file to its findings. */
class OddRecordsTest {

    private static final DatasetSpec SPEC = DatasetSpec.of("orders", "data.csv");

    private static final DatasetSpec COUNTING =
            new DatasetSpec(
                    SPEC.about(),
                    SPEC.reading(),
                    SPEC.meaning(),
                    SPEC.privacy(),
                    new DatasetSpec.Demands(
                            List.of(),
                            Map.of(),
                            Limits.LEARNED,
                            Learned.BOTH,
                            DeclaredCalendar.NONE,
                            OnMalformed.COUNT));

    @Test
    void clean_data_fails_nothing() throws IOException {
        assertEquals(List.of(), failed(records(2000)));
    }

    @Test
    void two_stray_quotes_fail_with_the_line_and_what_was_taken() throws IOException {
        List<String> records = records(2000);
        records.set(600, "600,n600,\"1.5");
        records.set(1000, "1000,n1000,\"1.5");
        Finding found = only("stray-quotes", records);
        assertEquals(1, found.observed());
        assertEquals(
                List.of(new Sample("data.csv", 601, "a quote opens here and takes 400 line ends")),
                found.samples());
        assertTrue(
                Words.ENGLISH.sentence(found).contains("data.csv:601"),
                Words.ENGLISH.sentence(found));
    }

    @Test
    void a_quote_that_is_never_closed_is_unreadable_and_told_with_its_line() throws IOException {
        List<String> records = records(2000);
        records.set(600, "600,n600,\"1.5");
        Finding found = only("readable", records);
        assertEquals(601, found.samples().get(0).line());
        assertTrue(
                Words.ENGLISH.sentence(found).contains("data.csv:601"),
                Words.ENGLISH.sentence(found));
    }

    @Test
    void a_header_again_fails_with_at_least_three_places() throws IOException {
        List<String> records = records(2000);
        for (int line = 300; line < 2000; line += 300) {
            records.add(line, "id,name,price");
        }
        Finding found = only("joined-files", records);
        assertEquals(6, found.observed());
        assertEquals(
                List.of(301L, 601L, 901L), found.samples().stream().map(Sample::line).toList());
    }

    @Test
    void a_conflict_of_git_is_unreadable_and_told_with_its_lines() throws IOException {
        List<String> records = records(2000);
        records.add(700, "<<<<<<< HEAD");
        records.add(702, "=======");
        records.add(704, ">>>>>>> other");
        Finding found = only("readable", records);
        assertTrue(
                Words.ENGLISH.sentence(found).contains("conflict of Git"),
                Words.ENGLISH.sentence(found));
        assertEquals(
                List.of(701L, 703L, 705L), found.samples().stream().map(Sample::line).toList());
    }

    @Test
    void broken_records_may_be_counted_only_with_their_places_and_share() throws IOException {
        List<String> records = records(2000);
        records.set(600, "600,n600");
        records.set(900, "900,n900,1.5,1");
        Profile today = profile(records);
        Finding ragged =
                new StructureChecks(COUNTING, today)
                        .alone().stream()
                                .filter(f -> f.name().equals("ragged-rows"))
                                .findFirst()
                                .orElseThrow();
        assertEquals(Outcome.WARN, ragged.outcome());
        assertEquals(2, ragged.observed());
        assertEquals(List.of(601L, 901L), ragged.samples().stream().map(Sample::line).toList());
        assertEquals(2 / 1999.0, Metric.MALFORMED_ROWS.of(today).value(), 1e-12);
    }

    @Test
    void a_conflict_of_git_fails_where_broken_records_are_counted_only() throws IOException {
        List<String> records = records(2000);
        records.add(700, "<<<<<<< HEAD");
        Finding found =
                new StructureChecks(COUNTING, profile(records))
                        .alone().stream()
                                .filter(f -> f.name().equals("readable"))
                                .findFirst()
                                .orElseThrow();
        assertEquals(Outcome.FAIL, found.outcome());
    }

    @Test
    void a_line_that_is_too_long_and_an_element_that_is_no_row_fail_with_their_places()
            throws IOException {
        FixedWidth fixed =
                new FixedWidth(
                        List.of(new FixedWidth.Column("id", 5), new FixedWidth.Column("price", 4)),
                        false,
                        0,
                        "UTF-8",
                        Notations.PLAIN);
        assertEquals(
                List.of(
                        new Sample(
                                "data.csv",
                                2,
                                "text behind the last column, which ends at character 9")),
                failed(fixed, "1    2.5\n2    2.5  x\n3    2.5\n"));
        assertEquals(
                List.of(new Sample("data.csv", 2, "the name a stands twice in element 1 of price")),
                failed(
                        new Unfolded(new JsonRecords(), "price", false),
                        "{\"id\":1,\"price\":[{\"a\":1},2]}\n{\"id\":2,\"price\":[{\"a\":1,\"a\":2},3]}\n"));
    }

    private static List<Sample> failed(FileFormat format, String content) throws IOException {
        Profile today = MeasuredCsv.of(SPEC.withFormat(format), content).profile();
        return new StructureChecks(SPEC, today)
                .alone().stream()
                        .filter(f -> f.outcome() == Outcome.FAIL)
                        .flatMap(f -> f.samples().stream())
                        .toList();
    }

    @Test
    void a_line_that_is_no_json_fails_with_its_place_or_is_counted_only() throws IOException {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < 2000; i++) {
            lines.add(i == 600 ? "{\"id\":600,\"price\":" : "{\"id\":" + i + "}");
        }
        Profile today =
                MeasuredCsv.of(SPEC.withFormat(new JsonRecords()), String.join("\n", lines))
                        .profile();
        assertEquals(1999, today.rows());
        List<Finding> failed =
                new StructureChecks(SPEC, today)
                        .alone().stream().filter(f -> f.outcome() == Outcome.FAIL).toList();
        assertEquals(List.of("malformed-records"), failed.stream().map(Finding::name).toList());
        assertEquals(
                List.of(new Sample("data.csv", 601, "the line ends within a value")),
                failed.get(0).samples());
        assertTrue(
                new StructureChecks(COUNTING, today)
                        .alone().stream().noneMatch(f -> f.outcome() == Outcome.FAIL));
        assertEquals(1 / 2000.0, Metric.MALFORMED_ROWS.of(today).value(), 1e-12);
    }

    private static List<String> records(int n) {
        List<String> records = new ArrayList<>(List.of("id,name,price"));
        for (int i = 1; i < n; i++) {
            records.add(i + ",n" + i + "," + i % 7 + ".5");
        }
        return records;
    }

    private static Finding only(String check, List<String> records) throws IOException {
        List<Finding> failed = failed(records);
        assertEquals(List.of(check), failed.stream().map(Finding::name).toList());
        return failed.get(0);
    }

    /** Across the form in which profiles travel. */
    private static Profile profile(List<String> records) throws IOException {
        Profile whole = MeasuredCsv.of(SPEC, String.join("\n", records) + "\n").profile();
        return ProfileCodec.decode(ProfileCodec.encode(whole));
    }

    private static List<Finding> failed(List<String> records) throws IOException {
        return new StructureChecks(SPEC, profile(records))
                .alone().stream().filter(f -> f.outcome() == Outcome.FAIL).toList();
    }
}
