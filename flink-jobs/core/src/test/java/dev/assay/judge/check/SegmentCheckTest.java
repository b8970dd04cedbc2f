package dev.assay.judge.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.behaviour.Behaviour;
import dev.assay.behaviour.LogFixture;
import dev.assay.declare.DatasetSpec;
import dev.assay.finding.Finding;
import dev.assay.finding.Outcome;
import dev.assay.judge.decide.Candidate;
import dev.assay.report.words.Words;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SegmentCheckTest {

    private static final DatasetSpec SPEC = DatasetSpec.of("log", "*.csv");
    private static final int A_DAY = 300;
    private static final int DAYS = 140;

    /** Rows of later days are as those of earlier ones. */
    private static final List<String[]> ALL = rows();

    private static List<String[]> rows() {
        List<String[]> rows = new ArrayList<>();
        List<String[]> few = LogFixture.rows(1, 900, A_DAY * DAYS, 5);
        for (int i = 0; i < few.size(); i++) {
            String[] row = few.get(i).clone();
            row[2] = LocalDate.of(2026, 1, 5).plusDays(i / A_DAY) + row[2].substring(10);
            rows.add(row);
        }
        return rows;
    }

    private static final Behaviour ACCEPTED =
            Behaviour.of(LogFixture.activity(ALL.subList(0, 112 * A_DAY)), null, 1).orElseThrow();

    private static List<Candidate> judged(List<String[]> today) {
        return SegmentCheck.candidates(
                SPEC,
                ACCEPTED,
                Behaviour.of(LogFixture.activity(today), ACCEPTED.segments(), 1).orElseThrow());
    }

    private static Finding found(List<String[]> today) {
        List<Candidate> candidates = judged(today);
        assertEquals(1, candidates.size());
        return candidates.get(0).decide(0.001, 0.005);
    }

    @Test
    void days_as_all_others_pass() {
        for (int weeks = 1; weeks <= 4; weeks++) {
            Finding found = found(ALL.subList(0, (112 + 7 * weeks) * A_DAY));
            assertEquals(Outcome.PASS, found.outcome(), Words.ENGLISH.sentence(found));
        }
    }

    @Test
    void where_nothing_is_new_nothing_is_judged() {
        assertEquals(List.of(), judged(ALL.subList(0, 112 * A_DAY)));
        assertEquals(List.of(), judged(ALL.subList(0, 115 * A_DAY)));
    }

    @Test
    void users_of_whom_events_are_lost_are_named_by_what_they_did() {
        List<String[]> today = new ArrayList<>(ALL.subList(0, 112 * A_DAY));
        for (String[] row : ALL.subList(112 * A_DAY, ALL.size())) {
            // Each of the most active comes once in all.
            boolean isLost = row[0] != null && row[0].length() <= 3 && today.size() % 20 != 0;
            if (!isLost) {
                today.add(row);
            }
        }
        Finding found = found(today);
        String says = Words.ENGLISH.sentence(found);
        assertEquals(Outcome.WARN, found.outcome(), says);
        assertTrue(says.contains("of the users of the last 28 days"), says);
        assertTrue(says.contains("shrank from") || says.contains("grew from"), says);
    }

    @Test
    void many_users_who_come_once_are_seen() {
        List<String[]> today = new ArrayList<>(ALL.subList(0, 119 * A_DAY));
        for (int i = 0; i < 600; i++) {
            String[] row = ALL.get(118 * A_DAY + i % A_DAY).clone();
            row[0] = "bot" + i;
            today.add(row);
        }
        Finding found = found(today);
        String says = Words.ENGLISH.sentence(found);
        assertEquals(Outcome.FAIL, found.outcome(), says);
        assertTrue(found.effect() > SegmentCheck.MARGIN, says);
    }

    @Test
    void nothing_is_judged_without_anything_accepted_or_with_other_segments() {
        Behaviour today = Behaviour.of(LogFixture.activity(ALL), null, 1).orElseThrow();
        assertEquals(List.of(), SegmentCheck.candidates(SPEC, null, today));
        assertEquals(List.of(), SegmentCheck.candidates(SPEC, ACCEPTED, null));
        assertEquals(List.of(), SegmentCheck.candidates(SPEC, ACCEPTED, today));
    }
}
