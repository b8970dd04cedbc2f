package dev.assay.judge.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.Shop;
import dev.assay.batch.BatchSummary;
import dev.assay.catalogue.KnownCheck;
import dev.assay.declare.DatasetSpec;
import dev.assay.declare.demand.Learned;
import dev.assay.evidence.Evidence;
import dev.assay.finding.Finding;
import dev.assay.finding.Outcome;
import dev.assay.finding.Sample;
import dev.assay.judge.Judge;
import dev.assay.report.words.Words;
import dev.assay.score.AcceptedBlock;
import dev.assay.score.GanScores;
import dev.assay.score.GanScores.Fit;
import dev.assay.score.Scores;
import dev.assay.score.VaeScores;
import dev.assay.score.VaeScores.CellBlame;
import dev.assay.score.VaeScores.ColumnBlame;
import dev.assay.score.VaeScores.FileShare;
import dev.assay.score.VaeScores.UnusualRow;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the networks say, as findings. */
class LearnedChecksTest {

    private static final DatasetSpec SPEC = Shop.spec(Learned.BOTH, List.of("price"));
    private static final Evidence ACCEPTED = Shop.of(1, 10, 200).measured(SPEC).evidence();

    /** With a day more. */
    private static final Evidence TODAY = Shop.of(1, 11, 200).measured(SPEC).against(ACCEPTED);

    private static Finding judged(Scores scores, String check) {
        Evidence today =
                new Evidence(
                        TODAY.profile(),
                        TODAY.bins(),
                        TODAY.batches(),
                        TODAY.dependencies(),
                        scores,
                        List.of());
        return Judge.judge(SPEC, today, Optional.of(ACCEPTED), 0.01).stream()
                .filter(f -> f.name().equals(check))
                .findFirst()
                .orElseThrow();
    }

    private static Scores vae(long rows, long unusual) {
        return vae(rows, unusual, 0.01);
    }

    private static Scores vae(long rows, long unusual, double usual) {
        return new Scores(
                new VaeScores(
                        rows,
                        Collections.nCopies(10, rows / 10),
                        unusual,
                        usual,
                        List.of(
                                new ColumnBlame("price", 3, 1, unusual - 1),
                                new ColumnBlame("item", 1, 1, 1)),
                        List.of(
                                new UnusualRow(
                                        "data/day-01.csv",
                                        9,
                                        20,
                                        0.001,
                                        List.of(
                                                new CellBlame("price", 9, "4711", null),
                                                new CellBlame("item", 2, "item-07", null),
                                                new CellBlame("title", 1, null, null)),
                                        null)),
                        Map.of(),
                        List.of()),
                null,
                null,
                "there are too few rows today");
    }

    private static Finding ofNewDay(long unusual) {
        return ofNewDay(unusual, List.of());
    }

    /** Forty accepted days and one more, which has so many unusual rows of 200. */
    private static Finding ofNewDay(long unusual, List<AcceptedBlock> blocks) {
        Evidence accepted = Shop.of(1, 40, 20).measured(SPEC).evidence();
        Evidence today = Shop.of(1, 41, 20).measured(SPEC).against(accepted);
        Map<String, FileShare> shares = new TreeMap<>();
        for (BatchSummary batch : today.batches()) {
            shares.put(batch.file(), new FileShare(200, 9, shares.size() % 4));
        }
        String last = today.batches().get(40).file();
        shares.put(last, new FileShare(200, 100, unusual));
        VaeScores some = vae(2200, 20).vae();
        VaeScores vae =
                new VaeScores(
                        2200,
                        some.pHistogram(),
                        20,
                        0.01,
                        some.columns(),
                        List.of(
                                new UnusualRow(
                                        last,
                                        7,
                                        30,
                                        0.001,
                                        List.of(new CellBlame("item", 9, "x", null)),
                                        null)),
                        shares,
                        blocks);
        return anomalies(today, vae, accepted, last);
    }

    private static Finding anomalies(
            Evidence today, VaeScores vae, Evidence accepted, String batch) {
        return anomalies(today, vae, accepted).stream()
                .filter(f -> Objects.equals(batch, f.batch()))
                .findFirst()
                .orElseThrow();
    }

    private static List<Finding> anomalies(Evidence today, VaeScores vae, Evidence accepted) {
        Evidence scored =
                new Evidence(
                        today.profile(),
                        today.bins(),
                        today.batches(),
                        today.dependencies(),
                        new Scores(vae, null, null, "off"),
                        List.of());
        return Judge.judge(SPEC, scored, Optional.of(accepted), 0.01).stream()
                .filter(f -> f.check() == KnownCheck.ROW_ANOMALIES)
                .toList();
    }

    /** 40 of 200 rows of each accepted day are unusual, and so many of 4,000 of the last one. */
    private static List<Finding> ofLargeDay(int days, long ofLast) {
        Evidence accepted = Shop.of(1, days, 20).measured(SPEC).evidence();
        Evidence today = Shop.of(1, days + 1, 20).measured(SPEC).against(accepted);
        Map<String, FileShare> shares = new TreeMap<>();
        today.batches().forEach(b -> shares.put(b.file(), new FileShare(200, 40, 40)));
        shares.put(today.batches().get(days).file(), new FileShare(4000, ofLast, ofLast));
        long rows = 200L * days + 4000;
        VaeScores some = vae(rows, 40L * days + ofLast).vae();
        VaeScores vae =
                new VaeScores(
                        rows,
                        some.pHistogram(),
                        some.unusual(),
                        0.01,
                        some.columns(),
                        some.worst(),
                        shares,
                        List.of());
        return anomalies(today, vae, accepted);
    }

    /** Ids go on: each file that came after training has some that the network never saw. */
    @Test
    void a_large_file_is_held_against_accepted_files_and_not_against_rows_learned_from() {
        List<Finding> found = ofLargeDay(10, 800);
        assertEquals(1, found.size());
        assertEquals("data/day-11.csv", found.get(0).batch());
        assertEquals(Outcome.PASS, found.get(0).outcome());
        assertEquals(Outcome.FAIL, ofLargeDay(10, 3000).get(0).outcome());
    }

    @Test
    void with_few_accepted_files_all_rows_are_held_against_rows_learned_from() {
        List<Finding> found = ofLargeDay(6, 800);
        assertEquals(1, found.size());
        assertNull(found.get(0).batch());
        assertEquals(0.01, found.get(0).expected());
        assertEquals(Outcome.FAIL, found.get(0).outcome());
    }

    @Test
    void a_new_file_with_more_unusual_rows_than_files_have_fails_alone() {
        Finding found = ofNewDay(60);
        assertEquals(Outcome.FAIL, found.outcome(), Words.ENGLISH.sentence(found));
        assertEquals("item", found.column());
        assertEquals(0.3, found.observed());
        assertEquals(7, found.samples().get(0).line());
        assertTrue(
                Words.ENGLISH.sentence(found).contains("30.0 % of the rows"),
                Words.ENGLISH.sentence(found));
        assertEquals(Outcome.PASS, ofNewDay(3).outcome());
    }

    @Test
    void what_networks_said_of_blocks_that_were_kept_from_them_is_usual_too() {
        assertEquals(Outcome.FAIL, ofNewDay(60).outcome());
        List<AcceptedBlock> blocks =
                IntStream.range(0, 16).mapToObj(i -> new AcceptedBlock(500, 10 + 12 * i)).toList();
        Finding kept = ofNewDay(60, blocks);
        assertEquals(Outcome.PASS, kept.outcome(), Words.ENGLISH.sentence(kept));
        assertTrue(
                Words.ENGLISH.sentence(kept).contains("40 accepted batches"),
                Words.ENGLISH.sentence(kept));
        assertEquals(Outcome.FAIL, ofNewDay(195, blocks).outcome());
    }

    @Test
    void many_unusual_rows_fail_and_name_the_column_blamed_most() {
        Finding found = judged(vae(2000, 100), "row-anomalies");
        assertEquals(Outcome.FAIL, found.outcome());
        assertEquals("price", found.column());
        assertEquals(0.05, found.observed());
        assertEquals(0.04, found.effect(), 1e-12);
    }

    @Test
    void unusual_rows_are_shown_without_their_sensitive_values() {
        Sample sample = judged(vae(2000, 100), "row-anomalies").samples().get(0);
        assertEquals("data/day-01.csv", sample.file());
        assertEquals(9, sample.line());
        assertEquals("price = (sensitive), item = item-07, title = (no value)", sample.text());
    }

    @ParameterizedTest
    @CsvSource({"2000, 20", "2000, 59", "2000, 1", "20, 2"})
    void as_many_unusual_rows_as_usual_or_as_chance_gives_pass(long rows, long unusual) {
        Finding found = judged(vae(rows, unusual), "row-anomalies");
        assertEquals(Outcome.PASS, found.outcome(), Words.ENGLISH.sentence(found));
    }

    @Test
    void rows_like_those_that_were_set_aside_in_training_are_expected() {
        assertEquals(Outcome.PASS, judged(vae(2000, 200, 0.1), "row-anomalies").outcome());
        Finding more = judged(vae(2000, 400, 0.1), "row-anomalies");
        assertEquals(Outcome.FAIL, more.outcome());
        assertTrue(
                Words.ENGLISH
                        .sentence(more)
                        .contains(
                                "400 of 2,000 rows are as unusual as one accepted row in a hundred of"
                                        + " those that were learned from (10.0 % of all accepted rows"
                                        + " are)"),
                Words.ENGLISH.sentence(more));
    }

    private static GanScores gan(double auc, double accepted, double standardError, Fit... fits) {
        return new GanScores(5000, auc, accepted, standardError, 7, List.of(fits));
    }

    @Test
    void values_that_fit_other_rows_better_are_told_by_column() {
        Fit broken = new Fit("price", 0.104, 0.002, 15, 7);
        Finding found =
                judged(new Scores(null, "no", gan(0.5, 0.5, 0.01, broken), null), "coherence");
        assertEquals(Outcome.WARN, found.outcome());
        assertEquals("price", found.column());
        assertTrue(
                Words.ENGLISH
                        .sentence(found)
                        .contains(
                                "column 'price': in about 10.4 % of rows the value fits another row"
                                        + " better than its own, accepted were 0.20 %"),
                Words.ENGLISH.sentence(found));
    }

    @ParameterizedTest
    @CsvSource({"0.02, 0.0, 15", "0.2, 0.18, 15", "0.2, 0.0, 1"})
    void few_more_values_that_fit_other_rows_or_as_many_as_chance_gives_pass(
            double share, double accepted, double deviation) {
        Fit fit = new Fit("price", share, accepted, deviation, 7);
        Scores scores = new Scores(null, "no", gan(0.5, 0.5, 0.01, fit), null);
        assertEquals(Outcome.PASS, judged(scores, "coherence").outcome());
    }

    @Test
    void a_discriminator_alone_never_fails_a_build() {
        Scores scores = new Scores(null, "no", gan(0.99, 0.5, 0.001), null);
        Finding found = judged(scores, "two-sample");
        assertEquals(Outcome.WARN, found.outcome());
        assertEquals(0.49, found.effect(), 1e-12);
    }

    @ParameterizedTest
    @CsvSource({"0.55, 0.52, 0.001", "0.62, 0.55, 0.06", "0.5, 0.7, 0.001"})
    void a_discriminator_that_tells_hardly_more_than_before_passes(
            double auc, double accepted, double standardError) {
        Scores scores = new Scores(null, "no", gan(auc, accepted, standardError), null);
        assertEquals(Outcome.PASS, judged(scores, "two-sample").outcome());
    }

    @Test
    void a_network_that_abstained_is_not_measured_and_says_why() {
        Finding found = judged(vae(2000, 20), "two-sample");
        assertEquals(Outcome.NOT_MEASURED, found.outcome());
        assertTrue(
                Words.ENGLISH.sentence(found).contains("there are too few rows today"),
                Words.ENGLISH.sentence(found));
    }

    @Test
    void a_network_that_is_declared_off_is_silent() {
        Evidence today =
                Shop.of(1, 10, 200)
                        .measured(SPEC)
                        .evidence(ACCEPTED.bins(), Scores.abstained("declared off"));
        DatasetSpec off = Shop.spec(new Learned(false, true), List.of());
        List<String> checks =
                Judge.judge(off, today, Optional.of(ACCEPTED), 0.01).stream()
                        .map(Finding::name)
                        .toList();
        assertFalse(checks.contains("row-anomalies"));
        assertTrue(checks.contains("two-sample"));
    }
}
