package dev.assay.replay;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.MeasuredCsv;
import dev.assay.Shop;
import dev.assay.audit.Strictness;
import dev.assay.declare.DatasetSpec;
import dev.assay.document.CanonicalJson;
import dev.assay.mutate.Rows;
import dev.assay.replay.MutationResult.Kills;
import dev.assay.replay.MutationResult.Mutant;
import dev.assay.replay.MutationResult.Score;
import dev.assay.report.html.MutationReport;
import dev.assay.report.words.Words;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class MutationRunTest {

    private static final DatasetSpec SPEC = DatasetSpec.of("orders", "data/*.csv");
    private static final int DAYS = 16;
    private static final int LAST = DAYS - 1;
    private static final List<Double> TENTH = List.of(0.1);

    private final List<Partition> partitions = new ArrayList<>();
    private final Rows lastDay;

    MutationRunTest() {
        Shop shop = Shop.of(3, DAYS, 300);
        MeasuredCsv measured = shop.measured(SPEC);
        measured.forEachPart((file, profile) -> partitions.add(new Partition(file, file, profile)));
        Rows all = Rows.of(measured.columns());
        measured.forEachBatch(300, all::add);
        lastDay =
                new Rows(
                        all.columns(),
                        new ArrayList<>(all.cells().subList(LAST * 300, DAYS * 300)));
    }

    private MutationResult result(long seed) throws IOException {
        return new MutationRun(SPEC, partitions, LAST, new Strictness(0.01, false), List.of())
                .run(day -> lastDay, TENTH, seed, () -> {});
    }

    @Test
    void most_errors_are_killed_and_name_their_column() throws IOException {
        MutationResult result = result(1);
        assertEquals(List.of(), result.red());
        assertTrue(result.all().mutants() > 50, result.all().toString());
        assertTrue(result.all().rate() > 0.7, result.all().toString());
        Score missing =
                result.scores().stream()
                        .filter(s -> s.operator().equals("missing") && "price".equals(s.column()))
                        .findFirst()
                        .orElseThrow();
        assertEquals(Set.of("completeness"), missing.killers().keySet());
        assertEquals(1, missing.named());
    }

    @Test
    void the_same_seed_gives_the_same_mutants() throws IOException {
        assertEquals(result(5), result(5));
    }

    @Test
    void the_rows_are_left_as_they_were() throws IOException {
        List<String[]> before = lastDay.copy().cells();
        result(1);
        for (int i = 0; i < before.size(); i++) {
            assertArrayEquals(before.get(i), lastDay.cells().get(i));
        }
    }

    /** Its prices are missing already; errors elsewhere still add a finding. */
    @Test
    void in_a_file_that_is_red_without_an_error_only_new_findings_count() throws IOException {
        Shop shop = Shop.of(3, DAYS, 300);
        shop.changeDay(LAST, row -> row[Shop.at("price")] = "");
        partitions.clear();
        MeasuredCsv measured = shop.measured(SPEC);
        measured.forEachPart((file, profile) -> partitions.add(new Partition(file, file, profile)));
        Rows all = Rows.of(measured.columns());
        measured.forEachBatch(300, all::add);
        lastDay.cells().clear();
        lastDay.cells().addAll(all.cells().subList(LAST * 300, DAYS * 300));
        MutationResult result = result(1);
        assertEquals(List.of(partitions.get(LAST).file()), result.red());
        assertEquals(result.red(), result.partitions());
        assertTrue(result.all().isMeasured());
        Score country =
                result.scores().stream()
                        .filter(s -> s.operator().equals("missing") && "country".equals(s.column()))
                        .findFirst()
                        .orElseThrow();
        assertEquals(1, country.killed());
    }

    /** Both ask the same gate: it is red of the same files, for the same reasons. */
    @Test
    void backtest_and_mutate_agree_on_what_is_red_without_an_error() throws IOException {
        Shop shop = Shop.of(3, DAYS, 300);
        shop.changeDay(LAST - 1, row -> row[Shop.at("country")] = "nowhere");
        partitions.clear();
        MeasuredCsv measured = shop.measured(SPEC);
        measured.forEachPart((file, profile) -> partitions.add(new Partition(file, file, profile)));
        BacktestResult backtest =
                new Backtest(SPEC, 0.01).run(partitions, LAST - 2, Optional.empty(), () -> {});
        MutationResult mutation =
                new MutationRun(SPEC, partitions, LAST - 2, new Strictness(0.01, false), List.of())
                        .run(day -> lastDay, TENTH, 1, () -> {});
        assertEquals(
                backtest.reds().stream().map(BacktestResult.Judged::file).toList(), mutation.red());
        assertEquals(1, mutation.red().size());
    }

    @Test
    void mutants_are_added_up_by_kind() throws Exception {
        Mutant killed = new Mutant("a.csv", "typo", "c", 0.1, true, List.of("new-values"), true);
        Mutant survived = new Mutant("b.csv", "typo", "c", 0.1, true, List.of(), false);
        Mutant same = new Mutant("b.csv", "zero", "c", 0.1, false, List.of(), false);
        MutationResult result =
                MutationResult.of(
                        "d", List.of("a.csv", "b.csv"), List.of(), List.of(killed, survived, same));
        assertEquals(
                List.of(
                        new Score(
                                "typo",
                                "c",
                                0.1,
                                2,
                                1,
                                1,
                                List.of("b.csv"),
                                Map.of("new-values", 1))),
                result.scores());
        assertEquals(1, result.equivalent());
        assertEquals(0.5, result.all().rate());
        assertEquals(Map.of("typo", new Kills(1, 2)), result.by(Score::operator));
        String json = CanonicalJson.line(result);
        assertEquals(result, CanonicalJson.parse("m.json", 1, json, MutationResult.class));
    }

    @Test
    void of_no_errors_no_share_is_known() {
        MutationResult nothing = MutationResult.of("d", List.of(), List.of("a.csv"), List.of());
        assertFalse(nothing.all().isMeasured());
        assertTrue(Double.isNaN(nothing.all().rate()));
        String line = new MutationReport(Words.ENGLISH).lines(nothing).get(0);
        assertTrue(line.startsWith("d: nothing was judged, since no error was put in"), line);
        assertTrue(line.contains("1 of them red without an error"), line);
        assertFalse(line.contains("%"), line);
    }
}
