package dev.assay.judge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.calendar.DeclaredCalendar;
import dev.assay.catalogue.KnownCheck;
import dev.assay.declare.DatasetSpec;
import dev.assay.evidence.Evidence;
import dev.assay.finding.Finding;
import dev.assay.finding.Outcome;
import dev.assay.report.EvidenceFixture;
import dev.assay.report.words.Words;
import dev.assay.score.Scores;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** What a finding says where a feast can be why. */
class FeastSentenceTest {

    private static final List<String> COLUMNS = List.of("id", "at");
    private static final LocalDate FROM = LocalDate.of(2011, 9, 1);
    private static final LocalDate THANKSGIVING = LocalDate.of(2011, 11, 24);

    /** A file a day of visits between eight and four, but for those of the last day. */
    private static Map<String, List<List<String>>> files(int rows, int hour) {
        SplittableRandom random = new SplittableRandom(3);
        Map<String, List<List<String>>> files = new LinkedHashMap<>();
        for (LocalDate day : FROM.datesUntil(THANKSGIVING).toList()) {
            files.put(day + ".csv", day(day, random.nextInt(280, 320), 8, random));
        }
        files.put(THANKSGIVING + ".csv", day(THANKSGIVING, rows, hour, random));
        return files;
    }

    private static List<List<String>> day(
            LocalDate day, int rows, int from, SplittableRandom random) {
        List<List<String>> all = new ArrayList<>();
        for (int i = 0; i < rows; i++) {
            all.add(
                    List.of(
                            day + "-" + i,
                            String.format(
                                    Locale.ROOT,
                                    "%sT%02d:%02d:00",
                                    day,
                                    random.nextInt(from, from + 8),
                                    random.nextInt(60))));
        }
        return all;
    }

    private static List<Finding> findings(int rows, int hour, DeclaredCalendar calendar) {
        DatasetSpec spec = Orders.spec().withCalendar(calendar);
        Map<String, List<List<String>>> all = files(rows, hour);
        Map<String, List<List<String>>> before = new LinkedHashMap<>(all);
        before.remove(THANKSGIVING + ".csv");
        Scores none = Scores.abstained("not asked for");
        Evidence accepted = EvidenceFixture.of(spec, COLUMNS, before, null, none);
        Evidence today = EvidenceFixture.of(spec, COLUMNS, all, accepted.bins(), none);
        return Judge.judge(spec, today, Optional.of(accepted), 0.01);
    }

    private static Finding of(List<Finding> all, KnownCheck check) {
        return all.stream()
                .filter(f -> f.check() == check && f.batch() != null)
                .findFirst()
                .orElseThrow();
    }

    private static DeclaredCalendar calendar(String... countries) {
        return new DeclaredCalendar(List.of(countries), Map.of());
    }

    @Test
    void other_hours_at_thanksgiving_are_not_said_to_be_another_time_zone() {
        Finding declared = of(findings(300, 1, calendar("US")), KnownCheck.TIME_DRIFT);
        String sentence = Words.ENGLISH.sentence(declared);
        assertEquals(Outcome.FAIL, declared.outcome(), sentence);
        assertTrue(
                sentence.contains("2011-11-24 is Thanksgiving (US), so limits are wider"),
                sentence);
        assertTrue(sentence.contains("Thanksgiving (US) may be why"), sentence);
        assertFalse(sentence.contains("time zone"), sentence);
        Finding plain = of(findings(300, 1, DeclaredCalendar.NONE), KnownCheck.TIME_DRIFT);
        assertTrue(Words.ENGLISH.sentence(plain).contains("time zone"));
    }

    @Test
    void a_quiet_feast_passes_and_says_why() {
        Finding declared = of(findings(90, 8, calendar("US")), KnownCheck.VOLUME);
        assertEquals(Outcome.PASS, declared.outcome());
        assertTrue(Words.ENGLISH.sentence(declared).contains("Thanksgiving (US)"));
        Finding plain = of(findings(90, 8, calendar("CN")), KnownCheck.VOLUME);
        assertEquals(Outcome.FAIL, plain.outcome());
        assertFalse(Words.ENGLISH.sentence(plain).contains("Thanksgiving"));
    }

    @Test
    void days_of_ones_own_are_called_as_they_were_declared() {
        DeclaredCalendar sale =
                new DeclaredCalendar(List.of(), Map.of("Harvest sale", List.of("2011-11-25")));
        String sentence = Words.ENGLISH.sentence(of(findings(2, 8, sale), KnownCheck.VOLUME));
        assertTrue(sentence.contains("2011-11-25, the day after, is Harvest sale"), sentence);
    }
}
