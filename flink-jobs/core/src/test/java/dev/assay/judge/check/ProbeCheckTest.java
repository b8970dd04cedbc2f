package dev.assay.judge.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.catalogue.KnownCheck;
import dev.assay.declare.DatasetSpec;
import dev.assay.finding.Finding;
import dev.assay.finding.Outcome;
import dev.assay.judge.Judge;
import dev.assay.recommend.Probe;
import dev.assay.recommend.rank.Estimate;
import dev.assay.recommend.worth.Slice;
import dev.assay.report.words.Words;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class ProbeCheckTest {

    private static final double RATE = 0.01;
    private static final DatasetSpec LOG = DatasetSpec.of("log", "*.csv");
    private static final Estimate BEFORE = new Estimate(0.214, 0.208, 0.22);

    private static Probe probe(Estimate recall, Slice... slices) {
        Estimate none = new Estimate(0, 0, 0);
        return new Probe(
                Probe.FORMAT,
                null,
                new Probe.Data(1000, 100, 50, 900, "all"),
                null,
                List.of(),
                List.of(
                        new Probe.Result(
                                "item-knn", new TreeMap<>(), 50, recall, none, none, none)),
                List.of(slices),
                null);
    }

    private static Finding found(Probe accepted, Probe now) {
        List<Finding> all = Judge.decide(List.of(ProbeCheck.weigh(LOG, accepted, now)), RATE);
        assertEquals(1, all.size());
        assertEquals(KnownCheck.PROBE, all.get(0).check());
        return all.get(0);
    }

    private static String sentence(Finding finding) {
        return Words.ENGLISH.sentence(finding);
    }

    @Test
    void a_fall_beyond_chance_fails_and_names_the_slice_that_stopped() {
        Finding finding =
                found(
                        probe(BEFORE, new Slice("app", 400, null), new Slice("web", 500, null)),
                        probe(
                                new Estimate(0.171, 0.165, 0.177),
                                new Slice("app", 390, "2011-11-02"),
                                new Slice("web", 600, null)));
        assertEquals(Outcome.FAIL, finding.outcome());
        assertEquals(0.171, finding.observed());
        assertEquals(0.214, finding.expected());
        String said = sentence(finding);
        assertTrue(said.contains("users of app have no events since 2011-11-02"), said);
    }

    @Test
    void a_slice_that_lost_half_of_its_pairs_is_named() {
        Finding finding =
                found(
                        probe(BEFORE, new Slice("app", 400, null)),
                        probe(new Estimate(0.171, 0.165, 0.177)));
        assertTrue(sentence(finding).contains("app has 0 pairs"), sentence(finding));
    }

    @Test
    void what_chance_alone_may_do_and_what_is_small_passes() {
        assertEquals(
                Outcome.PASS, found(probe(BEFORE), probe(new Estimate(0.18, 0.1, 0.26))).outcome());
        assertEquals(
                Outcome.PASS,
                found(probe(BEFORE), probe(new Estimate(0.175, 0.174, 0.176))).outcome());
        assertEquals(
                Outcome.PASS, found(probe(BEFORE), probe(new Estimate(0.3, 0.29, 0.31))).outcome());
    }

    @Test
    void a_log_that_cannot_be_read_is_not_measured() {
        assertEquals(Outcome.NOT_MEASURED, found(probe(BEFORE), null).outcome());
    }
}
