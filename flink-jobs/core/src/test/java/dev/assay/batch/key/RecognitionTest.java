package dev.assay.batch.key;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.Declared;
import dev.assay.MeasuredCsv;
import dev.assay.declare.DatasetSpec;
import dev.assay.evidence.Evidence;
import dev.assay.finding.Finding;
import dev.assay.finding.Outcome;
import dev.assay.judge.check.PersonalColumns;
import dev.assay.report.words.Words;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RecognitionTest {

    /** 200 people: of age and sex alone nobody is known, of both together some, of mail all. */
    private static String people() {
        StringBuilder csv = new StringBuilder("id,mail,age,sex,town\n");
        for (int i = 0; i < 200; i++) {
            // Of the two people of an age below ten one has each sex; above, four have each.
            int age = i < 20 ? i / 2 : 10 + (i - 20) / 8;
            csv.append("p").append(i).append(",m").append(i).append("@example.org,");
            csv.append(age).append(i % 2 == 0 ? ",f," : ",m,").append("Aachen\n");
        }
        return csv.toString();
    }

    private static List<Recognition> of(String declared, String csv) throws Exception {
        MeasuredCsv measured = MeasuredCsv.of(Declared.dataset(declared), csv);
        return Recognition.of(Declared.dataset(declared), measured.sample(), measured.profile());
    }

    @Test
    void columns_that_together_single_people_out_are_named_with_the_share_of_their_rows()
            throws Exception {
        assertEquals(
                List.of(new Recognition(List.of("age", "sex"), 0.1, 200, 200)),
                of("name: a\npath: a.csv\nrole: users\nkey: [id]\nsensitive: [mail]\n", people()));
    }

    @Test
    void what_is_declared_public_is_not_named() throws Exception {
        String declared = "name: a\npath: a.csv\nrole: users\nkey: [id]\n";
        assertEquals(
                List.of(new Recognition(List.of("age", "sex"), 0.1, 200, 200)),
                of(declared + "public: {mail: they are on the door}\n", people()));
        String all = "public: {mail: they are on the door, sex: it is on the door}\n";
        assertEquals(List.of(), of(declared + all, people()));
    }

    @Test
    void who_accepts_is_told_and_later_builds_are_silent() throws Exception {
        DatasetSpec spec = Declared.dataset("name: a\npath: a.csv\nrole: users\nkey: [id]\n");
        MeasuredCsv measured = MeasuredCsv.of(spec, people());
        Recognition mail = new Recognition(List.of("mail"), 1, 200, 200);
        Recognition pair = new Recognition(List.of("age", "sex"), 0.1, 200, 200);
        Finding first =
                PersonalColumns.recognised(
                                spec, with(measured, List.of(mail, pair)), Optional.empty())
                        .orElseThrow();
        assertEquals(Outcome.WARN, first.outcome());
        String said = Words.ENGLISH.sentence(first);
        assertTrue(
                said.contains("by mail, age, sex: of 200 rows that were compared, 200 have"), said);
        assertEquals(
                Outcome.PASS, again(spec, measured, List.of(mail, pair), List.of(pair)).outcome());
        assertEquals(
                Outcome.WARN, again(spec, measured, List.of(pair), List.of(mail, pair)).outcome());
        Recognition few = new Recognition(List.of("age", "sex"), 0.015, 200, 200);
        assertEquals(
                Optional.empty(),
                PersonalColumns.recognised(spec, with(measured, List.of(few)), Optional.empty()));
    }

    private static Finding again(
            DatasetSpec spec,
            MeasuredCsv measured,
            List<Recognition> accepted,
            List<Recognition> today) {
        return PersonalColumns.recognised(
                        spec, with(measured, today), Optional.of(with(measured, accepted)))
                .orElseThrow();
    }

    private static Evidence with(MeasuredCsv measured, List<Recognition> sets) {
        Evidence e = measured.evidence();
        return new Evidence(
                e.profile(),
                e.bins(),
                e.batches(),
                e.dependencies(),
                new ColumnSets(e.keys(), sets),
                e.scores(),
                e.rules(),
                null);
    }

    @Test
    void of_a_set_that_has_a_smaller_one_in_it_nothing_is_said() throws Exception {
        List<Recognition> found = of("name: a\npath: a.csv\nrole: users\nkey: [id]\n", people());
        assertEquals(
                List.of(List.of("mail"), List.of("age", "sex")),
                found.stream().map(Recognition::columns).toList());
        assertEquals(1, found.get(0).share());
    }

    @Test
    void rows_of_one_person_are_alone_together_and_rows_of_nobody_are_left_out() throws Exception {
        StringBuilder log = new StringBuilder("who,shop,note\n");
        for (int i = 0; i < 150; i++) {
            // Three rows each; the first five people go to a shop of their own.
            int who = i / 3;
            log.append("w").append(who).append(",s").append(who < 5 ? who : 9).append(",x\n");
        }
        log.append(",s9,x\n".repeat(30));
        assertEquals(
                List.of(new Recognition(List.of("shop"), 0.1, 150, 180)),
                of("name: a\npath: a.csv\ncolumns: {user: who}\n", log.toString()));
    }

    @Test
    void nobody_is_looked_for_where_rows_are_no_people() throws Exception {
        assertTrue(of("name: a\npath: a.csv\nkey: [id]\n", people()).isEmpty());
    }
}
