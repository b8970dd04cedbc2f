package dev.assay.fork;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.calendar.DeclaredCalendar;
import dev.assay.declare.ColumnType;
import dev.assay.declare.DataFile;
import dev.assay.declare.DatasetSpec;
import dev.assay.declare.Role;
import dev.assay.declare.demand.Learned;
import dev.assay.declare.demand.Limits;
import dev.assay.declare.demand.OnMalformed;
import dev.assay.declare.format.CsvDialect;
import dev.assay.declare.format.FixedWidth;
import dev.assay.declare.format.JsonRecords;
import dev.assay.declare.format.Notation;
import dev.assay.declare.format.Notations;
import dev.assay.declare.format.Unfolded;
import dev.assay.declare.rule.Rule;
import dev.assay.document.CanonicalJson;
import dev.assay.document.DocumentException;
import dev.assay.fork.AuditRequest.RequestedDataset;
import dev.assay.fork.AuditResult.MeasuredDataset;
import dev.assay.metric.Metric;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Both sides of the boundary read what the other wrote. */
class ForkDocumentsTest {

    @TempDir Path folder;

    private static final DatasetSpec SPEC =
            new DatasetSpec(
                    new DatasetSpec.About(
                            "orders", "one line per \"product\"\n", "search-team", Role.EVENTS),
                    new DatasetSpec.Reading(
                            "data/**/*.csv",
                            new CsvDialect('\t', false),
                            List.of("NA", "\\N", ""),
                            Map.of("Preis €", ColumnType.DECIMAL)),
                    new DatasetSpec.Meaning(
                            Map.of("user", "Kunde Nr."), List.of("a", "b"), Map.of()),
                    new DatasetSpec.Privacy(List.of("E-Mail"), Map.of("a", "why")),
                    new DatasetSpec.Demands(
                            List.of(
                                    new Rule(
                                            "rows >= 1",
                                            7,
                                            Metric.ROWS,
                                            "",
                                            Double.NaN,
                                            Rule.Comparison.AT_LEAST,
                                            1),
                                    new Rule(
                                            "quantile(p, 0.99) <= 1e9",
                                            8,
                                            Metric.QUANTILE,
                                            "p",
                                            0.99,
                                            Rule.Comparison.AT_MOST,
                                            1e9)),
                            Map.of(),
                            Limits.LEARNED,
                            new Learned(true, false),
                            new DeclaredCalendar(
                                    List.of("UK", "CN"),
                                    Map.of("Sale", List.of("2026-07-01/2026-07-14"))),
                            OnMalformed.COUNT));

    private static final FixedWidth FIXED =
            new FixedWidth(
                    List.of(new FixedWidth.Column("z", 8), new FixedWidth.Column("a", 20)),
                    true,
                    2,
                    "windows-1252",
                    new Notations(',', Map.of("a", new Notation.Dates("d.M.yyyy"))));

    @Test
    void a_request_is_read_as_it_was_written() throws IOException {
        AuditRequest request =
                new AuditRequest(
                        AuditRequest.FORMAT,
                        new Work.Baseline(),
                        new AuditRequest.Folders(
                                "/project with blanks",
                                "/project with blanks/target/assay",
                                "/cache"),
                        new AuditRequest.Means("flink.example.org:8081", 2, 42, 0),
                        List.of(
                                new RequestedDataset(
                                        SPEC,
                                        List.of(new DataFile("data/a.csv", 7, 1_700_000, "0a")),
                                        null),
                                new RequestedDataset(
                                        DatasetSpec.of("b", "b.csv"), List.of(), "/baseline/b"),
                                new RequestedDataset(
                                        DatasetSpec.of("c", "c.txt").withFormat(FIXED),
                                        List.of(),
                                        null),
                                new RequestedDataset(
                                        DatasetSpec.of("d", "d.json")
                                                .withFormat(
                                                        new Unfolded(
                                                                new JsonRecords("/a"), "l", false)),
                                        List.of(),
                                        null)));
        Path file = folder.resolve("request.json");
        CanonicalJson.write(file, request);
        assertEquals(request, CanonicalJson.read(file, AuditRequest.class));
    }

    @Test
    void a_result_is_read_as_it_was_written() throws IOException {
        AuditResult result =
                new AuditResult(
                        AuditResult.FORMAT,
                        List.of(
                                new MeasuredDataset("a", null, Map.of("scan", 1.5, "score", 0.25)),
                                new MeasuredDataset("b", "b.csv:1: the file is empty", Map.of())),
                        1L << 31);
        Path file = folder.resolve("result.json");
        CanonicalJson.write(file, result);
        assertEquals(result, CanonicalJson.read(file, AuditResult.class));
    }

    @Test
    void a_request_of_another_version_is_refused_by_name() throws IOException {
        Path file =
                Files.writeString(
                        folder.resolve("request.json"),
                        "{\"format\": \"assay-request/9\", \"datasets\": []}");
        DocumentException e =
                assertThrows(
                        DocumentException.class,
                        () -> CanonicalJson.read(file, AuditRequest.class));
        assertTrue(
                e.getMessage().contains("format must be assay-request/3, was assay-request/9"),
                e.getMessage());
    }

    @ParameterizedTest
    @EnumSource(ExitCode.class)
    void an_exit_code_is_known_by_its_number(ExitCode exit) {
        assertEquals(exit, ExitCode.of(exit.code()));
        assertEquals(exit == ExitCode.OK, exit.advice().isEmpty());
    }

    @Test
    void exit_codes_are_distinct_and_any_other_number_is_unexpected() {
        assertEquals(
                ExitCode.values().length,
                Arrays.stream(ExitCode.values()).mapToInt(ExitCode::code).distinct().count());
        assertEquals(ExitCode.UNEXPECTED, ExitCode.of(137));
    }
}
