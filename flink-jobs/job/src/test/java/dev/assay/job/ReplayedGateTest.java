package dev.assay.job;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.DataFiles;
import dev.assay.Shop;
import dev.assay.audit.Case;
import dev.assay.audit.Gate;
import dev.assay.audit.Strictness;
import dev.assay.declare.DatasetSpec;
import dev.assay.declare.SpecReader;
import dev.assay.document.CanonicalJson;
import dev.assay.evidence.Evidence;
import dev.assay.evidence.EvidenceFolder;
import dev.assay.finding.Finding;
import dev.assay.finding.Outcome;
import dev.assay.fork.AuditRequest;
import dev.assay.fork.AuditRequest.RequestedDataset;
import dev.assay.fork.Master;
import dev.assay.fork.Work;
import dev.assay.history.Entry;
import dev.assay.history.Entry.Event;
import dev.assay.judge.Accepted;
import dev.assay.judge.Measures;
import dev.assay.profile.Personal;
import dev.assay.replay.BacktestResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What fails a build fails a replay of that day, and nothing else does. */
class ReplayedGateTest {

    private static final int DAYS = 12;
    private static final String LAST = "data/day-12.csv";
    private static final Strictness STRICTNESS = new Strictness(0.01, true);
    private static final Instant STARTED = Instant.parse("2026-11-23T20:15:00Z");

    /** The titles are mail addresses, of which the declaration says nothing. */
    private static final String DECLARATION =
            """
            format: assay/1
            datasets:
              - name: orders
                path: data/*.csv
                learned: {vae: false, gan: false}
                rules: ["completeness(price) >= 0.5", "completeness(title) >= 0.95"]
                references: {item: items.item}
                incidents: {%s}
              - name: items
                path: items.csv
                learned: {vae: false, gan: false}
            """;

    @TempDir static Path project;

    /** All days but the last one are accepted once for all tests. */
    @BeforeAll
    static void the_first_days_are_accepted() throws Exception {
        Files.createDirectories(project.resolve("data"));
        for (Map.Entry<String, byte[]> file : shop().files(true).entrySet()) {
            Files.write(project.resolve(file.getKey()), file.getValue());
        }
        Files.writeString(
                project.resolve("items.csv"),
                IntStream.range(0, 20)
                        .mapToObj(item -> (item < 10 ? "item-0" : "item-") + item + ",lamp")
                        .collect(Collectors.joining("\n", "item,kind\n", "\n")));
        List<String> days = List.copyOf(shop().files(true).keySet());
        run(request(declared(""), new Work.Baseline(), days.subList(0, DAYS - 1), "baseline"));
    }

    private static Shop shop() {
        return Shop.of(3, DAYS, 300)
                .change(
                        1,
                        row -> {
                            String number = row[Shop.at("order")].substring(2);
                            row[Shop.at("title")] = "jo" + number + "@shop.example";
                        });
    }

    private static List<DatasetSpec> declared(String incidents) throws Exception {
        Path file = project.resolve("assay.yaml");
        Files.writeString(file, DECLARATION.formatted(incidents));
        return SpecReader.read(file).datasets();
    }

    @Test
    void a_day_like_the_others_fails_neither() throws Exception {
        assertEquals(Set.of(), failuresOfBoth(shop(), ""));
    }

    @Test
    void a_day_with_errors_of_all_kinds_fails_both() throws Exception {
        Set<String> failures = failuresOfBoth(damaged(), "");
        for (String id :
                List.of(
                        "orders/price/completeness",
                        "orders/price/ratchet",
                        "orders/title/completeness",
                        "orders/title/rule completeness(title) >= 0.95",
                        "orders/item/reference",
                        "orders/price/completeness@" + LAST)) {
            assertTrue(failures.contains(id), () -> id + " is not among " + failures);
        }
    }

    private static Shop damaged() {
        return shop().changeDay(
                        DAYS - 1,
                        row -> {
                            row[Shop.at("price")] = "";
                            row[Shop.at("title")] = "";
                            row[Shop.at("item")] = "X" + row[Shop.at("item")];
                        });
    }

    @Test
    void the_file_of_a_declared_incident_fails_neither() throws Exception {
        Set<String> failures = failuresOfBoth(damaged(), LAST + ": a test");
        assertTrue(failures.stream().noneMatch(id -> id.endsWith(LAST)), failures::toString);
    }

    /** Where a personal column is not declared, nothing says which rows there are. */
    @Test
    void the_rows_of_another_day_in_another_order_are_the_same_to_both() throws Exception {
        Map<String, byte[]> files = shop().files(true);
        String day = new String(files.get("data/day-04.csv"), StandardCharsets.UTF_8);
        List<String> lines = new ArrayList<>(day.lines().toList());
        Collections.reverse(lines.subList(1, lines.size()));
        Files.write(project.resolve(LAST), lines);
        List<DatasetSpec> datasets = declared("");
        assertEquals(build(datasets), replay(datasets));
    }

    /** What fails a build and a replay of the last day, which must be the same. */
    private static Set<String> failuresOfBoth(Shop shop, String incidents) throws Exception {
        Files.write(project.resolve(LAST), shop.files(true).get(LAST));
        List<DatasetSpec> datasets = declared(incidents);
        Set<String> build = build(datasets);
        assertEquals(build, replay(datasets));
        return build;
    }

    private static Set<String> build(List<DatasetSpec> datasets) throws Exception {
        run(request(datasets, new Work.Check(), days(), "today"));
        List<Case> build = new ArrayList<>();
        for (DatasetSpec declared : datasets) {
            Evidence accepted = EvidenceFolder.read(project.resolve("baseline/" + declared.name()));
            Evidence today = EvidenceFolder.read(project.resolve("today/" + declared.name()));
            DatasetSpec spec = Personal.declared(declared, List.of(accepted.profile()));
            Entry entry = Measures.of(spec, Event.BASELINE, STARTED, accepted, Outcome.PASS);
            build.add(
                    new Case.Measured(
                            declared,
                            today,
                            Optional.of(new Accepted(accepted.withoutRules())),
                            List.of(entry),
                            List.of()));
        }
        return ids(new Gate(STRICTNESS, STARTED).findings(build));
    }

    private static Set<String> replay(List<DatasetSpec> datasets) throws Exception {
        Work how =
                new Work.Backtest(
                        DAYS - 1, STRICTNESS.falseAlarmRate(), STRICTNESS.ratchet(), false);
        run(request(datasets, how, days(), "backtest"));
        Path result = project.resolve("backtest/orders/backtest.json");
        List<BacktestResult.Judged> judged =
                CanonicalJson.read(result, BacktestResult.class).partitions();
        assertEquals(1, judged.size());
        return ids(judged.get(0).failures());
    }

    private static Set<String> ids(List<Finding> findings) {
        return findings.stream()
                .filter(f -> f.outcome() == Outcome.FAIL)
                .map(Finding::id)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<String> days() {
        return List.copyOf(shop().files(true).keySet());
    }

    private static void run(AuditRequest request) throws Exception {
        new AuditJob(request).run();
    }

    private static AuditRequest request(
            List<DatasetSpec> datasets, Work work, List<String> days, String out) {
        return new AuditRequest(
                AuditRequest.FORMAT,
                work,
                new AuditRequest.Folders(project.toString(), project.resolve(out).toString(), null),
                new AuditRequest.Means(Master.LOCAL, 1, 1, 0),
                List.of(
                        requested(datasets.get(0), days),
                        requested(datasets.get(1), List.of("items.csv"))));
    }

    private static RequestedDataset requested(DatasetSpec spec, List<String> files) {
        Path accepted = project.resolve("baseline/" + spec.name());
        return new RequestedDataset(
                spec,
                files.stream().map(name -> DataFiles.of(project, name)).toList(),
                EvidenceFolder.exists(accepted) ? accepted.toString() : null);
    }
}
