package dev.assay.job;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.assay.Declared;
import dev.assay.audit.Case;
import dev.assay.audit.Gate;
import dev.assay.audit.Strictness;
import dev.assay.declare.DataFile;
import dev.assay.declare.DatasetSpec;
import dev.assay.document.CanonicalJson;
import dev.assay.evidence.Evidence;
import dev.assay.evidence.EvidenceFolder;
import dev.assay.evidence.HashFile;
import dev.assay.finding.Finding;
import dev.assay.finding.Outcome;
import dev.assay.finding.Verdict;
import dev.assay.fork.AuditRequest;
import dev.assay.fork.AuditRequest.RequestedDataset;
import dev.assay.fork.Master;
import dev.assay.fork.Work;
import dev.assay.history.Entry;
import dev.assay.history.Entry.Event;
import dev.assay.judge.Acceptance;
import dev.assay.judge.Accepted;
import dev.assay.judge.Measures;
import dev.assay.replay.BacktestResult;
import dev.assay.scan.ContentHash;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A month of untouched days: accepted first, then each day measured, judged, and accepted. */
class AcceptedDaysTest {

    private static final Path DEMO = Path.of("../../it/demo/order-lines");
    private static final int ACCEPTED = 12;
    private static final double FALSE_ALARM_RATE = 0.01;
    private static final Instant STARTED = Instant.parse("2026-11-23T20:15:00Z");

    private static final DatasetSpec SPEC =
            Declared.dataset(
                    """
                    name: orders
                    path: "*.csv"
                    columns: {user: CustomerID, item: StockCode, time: InvoiceDate}
                    learned: {vae: false, gan: false}
                    """);

    @TempDir Path folder;

    private final List<DataFile> days = new ArrayList<>();

    @BeforeEach
    void the_days_are_delivered() throws IOException {
        try (Stream<Path> files =
                Stream.concat(
                        Files.list(DEMO.resolve("data")),
                        Files.list(DEMO.resolve("arrivals/good-week")))) {
            for (Path file : files.sorted(Path::compareTo).toList()) {
                String name = file.getFileName().toString();
                Path copy = Files.copy(file, folder.resolve(name));
                days.add(
                        new DataFile(
                                name,
                                Files.size(copy),
                                Files.getLastModifiedTime(copy).toMillis(),
                                ContentHash.of(copy)));
            }
        }
        days.sort((a, b) -> a.path().compareTo(b.path()));
    }

    @Test
    void accepting_day_by_day_finds_the_days_red_that_a_backtest_finds_red() throws Exception {
        Path baseline = folder.resolve("baseline");
        measure(new Work.Baseline(), ACCEPTED, null, baseline);
        Path accepted = baseline.resolve(SPEC.name());
        Gate gate = new Gate(new Strictness(FALSE_ALARM_RATE, false), STARTED);
        List<Entry> history = new ArrayList<>();
        history.add(
                Measures.of(
                        SPEC,
                        Event.BASELINE,
                        STARTED,
                        EvidenceFolder.read(accepted),
                        Outcome.PASS));
        List<String> red = new ArrayList<>();
        for (int day = ACCEPTED; day < days.size(); day++) {
            Path out = folder.resolve("today-" + day);
            // Nobody has a key, so that no hash of a rare value was committed.
            Files.delete(accepted.resolve(HashFile.NAME));
            measure(new Work.Check(), day + 1, accepted, out);
            Evidence before =
                    HashFile.withAccepted(out.resolve(SPEC.name()), EvidenceFolder.read(accepted));
            Evidence today = EvidenceFolder.read(out.resolve(SPEC.name()));
            List<Finding> findings =
                    gate.findings(
                            List.of(
                                    new Case.Measured(
                                            SPEC,
                                            today,
                                            Optional.of(new Accepted(before)),
                                            history,
                                            List.of())));
            Outcome outcome = new Verdict(findings).outcome();
            if (outcome == Outcome.FAIL) {
                red.add(days.get(day).path());
            }
            List<String> lines = Files.readAllLines(accepted.resolve("batches.jsonl"));
            Evidence now = Acceptance.of(SPEC, before, today);
            EvidenceFolder.write(accepted, now);
            history.add(Measures.of(SPEC, Event.ACCEPT, STARTED, now, outcome));
            List<String> grown = Files.readAllLines(accepted.resolve("batches.jsonl"));
            assertEquals(lines, grown.subList(0, lines.size()), "counts of accepted days stay");
            assertEquals(lines.size() + 1, grown.size());
        }
        assertEquals(backtest(), red);
    }

    private List<String> backtest() throws Exception {
        Path out = folder.resolve("backtest");
        Work replay = new Work.Backtest(ACCEPTED, FALSE_ALARM_RATE, false, false);
        measure(replay, days.size(), null, out);
        Path result = out.resolve(SPEC.name()).resolve("backtest.json");
        return CanonicalJson.read(result, BacktestResult.class).reds().stream()
                .map(judged -> judged.file())
                .toList();
    }

    private void measure(Work work, int until, Path accepted, Path out) throws Exception {
        new AuditJob(request(work, until, accepted, out)).run();
    }

    private AuditRequest request(Work work, int until, Path accepted, Path out) {
        return new AuditRequest(
                AuditRequest.FORMAT,
                work,
                new AuditRequest.Folders(folder.toString(), out.toString(), null),
                new AuditRequest.Means(Master.LOCAL, 2, 1, 0),
                List.of(
                        new RequestedDataset(
                                SPEC,
                                days.subList(0, until),
                                accepted == null ? null : accepted.toString())));
    }
}
