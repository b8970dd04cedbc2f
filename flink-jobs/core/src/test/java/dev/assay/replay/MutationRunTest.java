package dev.assay.replay;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.MeasuredCsv;
import dev.assay.Shop;
import dev.assay.audit.Strictness;
import dev.assay.catalogue.KnownCheck;
import dev.assay.declare.DatasetSpec;
import dev.assay.document.CanonicalJson;
import dev.assay.finding.Finding;
import dev.assay.finding.Named;
import dev.assay.finding.Outcome;
import dev.assay.finding.Subject;
import dev.assay.finding.Tested;
import dev.assay.mutate.Rows;
import dev.assay.replay.MutationResult.Kills;
import dev.assay.replay.MutationResult.Mutant;
import dev.assay.replay.MutationResult.Naming;
import dev.assay.replay.MutationResult.Score;
import dev.assay.replay.ceiling.Ceiling;
import dev.assay.report.html.MutationReport;
import dev.assay.report.words.Words;
import dev.assay.score.AcceptedBlock;
import dev.assay.score.VaeScores;
import dev.assay.score.VaeScores.FileShare;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class MutationRunTest {

    private static final DatasetSpec SPEC = DatasetSpec.of("orders", "data/*.csv");
    private static final int DAYS = 16;
    private static final int LAST = DAYS - 1;
    private static final List<Double> TENTH = List.of(0.1);

    private final List<Partition> partitions = new ArrayList<>();
    private final List<Rows> rows = new ArrayList<>();

    MutationRunTest() {
        measure(Shop.of(3, DAYS, 300));
    }

    private void measure(Shop shop) {
        partitions.clear();
        rows.clear();
        MeasuredCsv measured = shop.measured(SPEC);
        measured.forEachInPieces(
                (file, pieces) ->
                        partitions.add(Partition.of(file, file, pieces, profile -> profile)));
        measured.forEachBatch(
                300,
                day -> {
                    rows.add(Rows.of(measured.columns()));
                    rows.get(rows.size() - 1).add(day);
                });
    }

    private MutationResult result(int from, long seed) throws IOException {
        return new MutationRun(SPEC, partitions, from, new Strictness(0.01, false), List.of())
                .run(rows::get, TENTH, seed, () -> {});
    }

    private MutationResult result(long seed) throws IOException {
        return result(LAST, seed);
    }

    private static Score score(MutationResult result, String operator, String column) {
        return result.scores().stream()
                .filter(s -> s.kind().equals(new Kind(operator, column, 0.1)))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void most_errors_are_killed_and_name_their_column() throws IOException {
        MutationResult result = result(1);
        assertEquals(List.of(), result.red());
        assertTrue(result.all().couldBeSeen() > 50, result.all().toString());
        assertTrue(result.all().rate() > 0.7, result.all().toString());
        Score missing = score(result, "missing", "price");
        assertEquals(Set.of("completeness"), missing.killers().keySet());
        assertEquals(1, missing.naming().named());
    }

    @Test
    void the_cause_that_is_named_first_is_nearly_always_the_error() throws IOException {
        MutationResult result = result(1);
        int seen = result.all().seen();
        int right = result.scores().stream().mapToInt(s -> s.naming().right()).sum();
        int alone = result.scores().stream().mapToInt(s -> s.naming().alone()).sum();
        assertTrue(right >= 0.85 * seen, right + " of " + seen);
        assertTrue(alone >= 0.9 * seen, alone + " of " + seen);
        assertEquals(List.of(), result.blamed());
    }

    @Test
    void the_same_seed_gives_the_same_mutants() throws IOException {
        assertEquals(result(5), result(5));
    }

    @Test
    void the_rows_are_left_as_they_were() throws IOException {
        List<Rows> before = rows.stream().map(Rows::copy).toList();
        result(1);
        for (int day = 0; day < DAYS; day++) {
            for (int i = 0; i < before.get(day).cells().size(); i++) {
                assertArrayEquals(before.get(day).cells().get(i), rows.get(day).cells().get(i));
            }
        }
    }

    /** Its prices are missing already; errors elsewhere still add a finding. */
    @Test
    void in_a_file_that_is_red_without_an_error_only_new_findings_count() throws IOException {
        Shop shop = Shop.of(3, DAYS, 300);
        shop.changeDay(LAST, row -> row[Shop.at("price")] = "");
        measure(shop);
        MutationResult result = result(1);
        assertEquals(List.of(partitions.get(LAST).file()), result.red());
        assertEquals(result.red(), result.partitions());
        assertTrue(result.all().isMeasured());
        assertEquals(1, score(result, "missing", "country").seen());
    }

    /** Both ask the same gate: it is red of the same files, for the same reasons. */
    @Test
    void backtest_and_mutate_agree_on_what_is_red_without_an_error() throws IOException {
        Shop shop = Shop.of(3, DAYS, 300);
        shop.changeDay(LAST - 1, row -> row[Shop.at("country")] = "nowhere");
        measure(shop);
        BacktestResult backtest =
                new Backtest(SPEC, 0.01).run(partitions, LAST - 2, Optional.empty(), () -> {});
        MutationResult mutation = result(LAST - 2, 1);
        assertEquals(
                backtest.reds().stream().map(BacktestResult.Judged::file).toList(), mutation.red());
        assertEquals(1, mutation.red().size());
    }

    /** It says of rows as they came that they are usual, and of all others that they are not. */
    @Test
    void a_network_is_asked_of_each_error_and_of_files_without_one() throws IOException {
        int usual = 3;
        Map<String, FileShare> shares = new TreeMap<>();
        partitions.forEach(p -> shares.put(p.file(), new FileShare(300, usual, usual)));
        VaeScores scores =
                new VaeScores(
                        300 * DAYS,
                        Collections.nCopies(10, 30L * DAYS),
                        (long) usual * DAYS,
                        0.01,
                        List.of(),
                        List.of(),
                        shares,
                        Collections.nCopies(LAST, new AcceptedBlock(300, usual)));
        RowNetwork network = new RowNetwork(scores, rows -> new FileShare(300, 90, 90));
        MutationResult result =
                new MutationRun(
                                SPEC,
                                partitions,
                                LAST,
                                new Strictness(0.01, false),
                                List.of(),
                                Map.of(),
                                Optional.of(network))
                        .run(rows::get, TENTH, 1, () -> {});
        assertEquals(List.of(), result.red());
        assertEquals(result.all().couldBeSeen(), result.all().seen());
        CheckShare learned =
                result.checks().stream()
                        .filter(share -> "row-anomalies".equals(share.check()))
                        .findFirst()
                        .orElseThrow();
        assertEquals(result.all().seen(), learned.seen());
        assertTrue(learned.seenAlone() > 0, learned.toString());
        assertEquals(0, learned.falseAlarms());
    }

    /** Each survivor is either one that counts, or one that nobody could see. */
    @Test
    void survivors_that_nobody_could_see_do_not_count() throws IOException {
        measure(Shop.of(3, DAYS, 40));
        MutationResult result = result(LAST - 2, 1);
        List<Score> hidden =
                result.scores().stream().filter(score -> score.unseeable() > 0).toList();
        assertFalse(hidden.isEmpty());
        for (Score score : hidden) {
            assertTrue(score.ceiling().of() >= 8, score.toString());
            assertTrue(score.couldBeSeen() + score.unseeable() <= 3, "one a file: " + score);
        }
        int survivors = result.scores().stream().mapToInt(s -> s.couldBeSeen() - s.seen()).sum();
        assertEquals(
                survivors, result.scores().stream().mapToInt(s -> s.survivedIn().size()).sum());
        assertTrue(result.equivalent() >= result.all().unseeable());
    }

    /** What nobody can say is not held in the gate's favour. */
    @Test
    void of_few_accepted_files_no_ceiling_is_known_and_all_survivors_count() throws IOException {
        partitions.subList(7, partitions.size() - 1).clear();
        rows.subList(7, rows.size() - 1).clear();
        MutationResult result = result(7, 1);
        assertEquals(0, result.all().unseeable());
        assertTrue(result.all().seen() < result.all().couldBeSeen(), result.all().toString());
        assertTrue(result.scores().stream().allMatch(score -> score.ceiling() == null));
        List<String> lines = new MutationReport(Words.ENGLISH).lines(result);
        assertTrue(
                lines.stream().anyMatch(line -> line.contains("fewer than 8 accepted files")),
                lines.toString());
    }

    @Test
    void mutants_are_added_up_by_kind() throws Exception {
        Kind typo = new Kind("typo", "c", 0.1);
        List<Mutant> mutants =
                List.of(
                        new Mutant("a.csv", typo, Fate.SEEN, List.of("new-values"), true),
                        new Mutant("b.csv", typo, Fate.MISSED, List.of(), false),
                        new Mutant("c.csv", typo, Fate.UNSEEABLE, List.of(), false),
                        new Mutant(
                                "b.csv", new Kind("zero", "c", 0.1), Fate.ALIKE, List.of(), false));
        List<Clean> files = List.of(new Clean("a.csv", List.of()), new Clean("b.csv", List.of()));
        MutationResult result =
                MutationResult.of("d", files, List.of(), mutants, Map.of(typo, new Ceiling(9, 12)));
        assertEquals(
                List.of(
                        new Score(
                                typo,
                                new Kills(1, 2, 1, 0),
                                new Ceiling(9, 12),
                                new Naming(1, 0, 0, Map.of(), 0),
                                List.of("b.csv"),
                                Map.of("new-values", 1))),
                result.scores());
        assertEquals(2, result.equivalent());
        assertEquals(0.5, result.all().rate());
        assertEquals(Map.of("typo", new Kills(1, 2, 1, 0)), result.by(Score::operator));
        String json = CanonicalJson.line(result);
        assertEquals(result, CanonicalJson.parse("m.json", 1, json, MutationResult.class));
    }

    @Test
    void of_no_errors_no_share_is_known() {
        Finding fails =
                new Finding(
                        new Subject("d", null, null, null),
                        KnownCheck.VOLUME,
                        Outcome.FAIL,
                        Tested.NONE,
                        Named.said("-"),
                        List.of());
        MutationResult nothing =
                MutationResult.of(
                        "d",
                        List.of(new Clean("a.csv", List.of(fails))),
                        List.of(),
                        List.of(),
                        Map.of());
        assertFalse(nothing.all().isMeasured());
        assertTrue(Double.isNaN(nothing.all().rate()));
        String line = new MutationReport(Words.ENGLISH).lines(nothing).get(0);
        assertTrue(line.startsWith("d: nothing was judged, since no error was put in"), line);
        assertTrue(line.contains("1 of them red without an error"), line);
        assertFalse(line.contains("%"), line);
    }
}
