package dev.assay.judge.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.Declared;
import dev.assay.MeasuredCsv;
import dev.assay.Shop;
import dev.assay.catalogue.KnownCheck;
import dev.assay.declare.DatasetSpec;
import dev.assay.evidence.Evidence;
import dev.assay.finding.Finding;
import dev.assay.finding.Outcome;
import dev.assay.judge.Judge;
import dev.assay.report.words.Words;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class IncidentsTest {

    private static final int DAYS = 20;
    private static final int BAD = 6;

    private static DatasetSpec spec(String incidents) {
        return Declared.dataset(
                """
                name: orders
                path: data/*.csv
                learned: {vae: false, gan: false}
                incidents: {%s}
                """
                        .formatted(incidents));
    }

    private static final DatasetSpec PLAIN = spec("");
    private static final DatasetSpec MARKED = spec("data/day-07.csv: half was lost");

    private static Shop bad(int day, int oneIn) {
        Shop shop = Shop.of(3, DAYS, 300);
        int[] row = {0};
        shop.changeDay(
                day,
                cells -> {
                    if (row[0]++ % oneIn == 0) {
                        cells[Shop.at("price")] = "";
                    }
                });
        return shop;
    }

    private static List<Finding> failures(DatasetSpec spec, MeasuredCsv today, Evidence accepted) {
        return Judge.judge(spec, today.against(accepted), Optional.of(accepted), 0.01).stream()
                .filter(f -> f.outcome() == Outcome.FAIL)
                .filter(f -> f.batch() != null)
                .toList();
    }

    @Test
    void a_file_that_is_known_to_be_wrong_is_not_judged() {
        Evidence accepted = Shop.of(3, DAYS, 300).measured(PLAIN).evidence();
        MeasuredCsv today = bad(BAD, 2).measured(PLAIN);
        assertFalse(failures(PLAIN, today, accepted).isEmpty());
        assertEquals(List.of(), failures(MARKED, today, accepted));
    }

    @Test
    void it_widens_no_limit_for_others() {
        // An accepted day of which half is missing makes a tenth look usual.
        Evidence accepted = bad(BAD, 2).measured(PLAIN).evidence();
        Shop shop = bad(BAD, 2);
        int[] row = {0};
        shop.changeDay(
                DAYS - 1,
                cells -> {
                    if (row[0]++ % 10 == 0) {
                        cells[Shop.at("price")] = "";
                    }
                });
        MeasuredCsv today = shop.measured(PLAIN);
        assertEquals(List.of(), completeness(failures(PLAIN, today, accepted)));
        assertEquals(
                List.of("orders/price/completeness@data/day-20.csv"),
                completeness(failures(MARKED, today, accepted)));
    }

    private static List<String> completeness(List<Finding> findings) {
        return findings.stream()
                .map(Finding::id)
                .filter(id -> id.contains("completeness"))
                .toList();
    }

    @Test
    void what_is_declared_is_told_and_what_no_file_matches_is_warned_of() {
        DatasetSpec two = spec("'data/day-0[67].csv': a fair, 'data/gone-*.csv': a leak");
        Evidence accepted = Shop.of(3, DAYS, 300).measured(PLAIN).evidence();
        MeasuredCsv today = Shop.of(3, DAYS, 300).measured(PLAIN);
        List<Finding> told =
                Judge.judge(two, today.against(accepted), Optional.of(accepted), 0.01).stream()
                        .filter(f -> f.check() == KnownCheck.INCIDENT)
                        .toList();
        assertEquals(
                List.of(Outcome.PASS, Outcome.WARN), told.stream().map(Finding::outcome).toList());
        assertTrue(Words.ENGLISH.sentence(told.get(0)).contains("known to be wrong (a fair)"));
        assertTrue(Words.ENGLISH.sentence(told.get(1)).contains("Take it out"));
    }
}
