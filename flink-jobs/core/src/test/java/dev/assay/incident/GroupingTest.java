package dev.assay.incident;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.catalogue.KnownCheck;
import dev.assay.finding.Arg;
import dev.assay.finding.Finding;
import dev.assay.finding.Message;
import dev.assay.finding.Outcome;
import dev.assay.finding.Sample;
import dev.assay.finding.Subject;
import dev.assay.finding.Tested;
import dev.assay.history.Entry;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class GroupingTest {

    private static final String MONDAY = "data/1.csv";
    private static final String TUESDAY = "data/2.csv";

    private static final Map<String, List<String>> ALL =
            Map.of("orders", List.of(MONDAY, TUESDAY, "data/3.csv"));

    private static Finding fail(KnownCheck check, String column, String file) {
        return finding(check, column, file, Outcome.FAIL, Message.of("no-baseline"));
    }

    private static Finding finding(
            KnownCheck check, String column, String file, Outcome outcome, Message what) {
        return new Finding(
                new Subject("orders", column, file, null),
                check,
                outcome,
                new Tested(0.5, 0.1, 3.0, 1.0, 1e-9),
                Message.of("tested.advice", what, Arg.effect(3), Arg.effect(1), what),
                List.of());
    }

    private static List<Incident> incidents(Finding... findings) {
        return Grouping.of(List.of(findings), List.of(), Remembered.NOTHING, ALL).incidents();
    }

    @Test
    void what_several_checks_say_of_a_column_is_one_incident_that_the_plainest_leads() {
        List<Incident> all =
                incidents(
                        fail(KnownCheck.PATTERN_DRIFT, "price", MONDAY),
                        fail(KnownCheck.LENGTH_DRIFT, "price", MONDAY),
                        fail(KnownCheck.PARSE_ERRORS, "price", MONDAY));
        assertEquals(1, all.size());
        assertEquals(KnownCheck.PARSE_ERRORS, all.get(0).leading().check());
        assertEquals(List.of("length-drift", "pattern-drift"), all.get(0).alsoSeenBy());
    }

    @Test
    void a_view_that_sees_it_too_is_named() {
        Finding own = fail(KnownCheck.VOLUME, null, MONDAY);
        Finding seen =
                new Finding(
                        new Subject("orders.users", "actions", MONDAY, null),
                        KnownCheck.NUMERIC_DRIFT,
                        Outcome.FAIL,
                        own.tested(),
                        own.message(),
                        List.of());
        Incident incident =
                new Incident(
                        new Scope("orders", List.of(), List.of(MONDAY)),
                        List.of(own, seen),
                        List.of(),
                        null);
        assertEquals(List.of("orders.users/numeric-drift"), incident.alsoSeenBy());
    }

    @Test
    void the_same_in_the_whole_dataset_and_in_another_file_belongs_to_it() {
        List<Incident> all =
                incidents(
                        fail(KnownCheck.COMPLETENESS, "price", TUESDAY),
                        fail(KnownCheck.COMPLETENESS, "price", MONDAY),
                        fail(KnownCheck.COMPLETENESS, "price", null));
        assertEquals(1, all.size());
        assertEquals(List.of(MONDAY, TUESDAY), all.get(0).scope().partitions());
        assertEquals(new Since(MONDAY, false, 2, 3), all.get(0).since());
    }

    @Test
    void other_columns_are_other_incidents() {
        assertEquals(
                2,
                incidents(
                                fail(KnownCheck.COMPLETENESS, "price", MONDAY),
                                fail(KnownCheck.COMPLETENESS, "title", MONDAY))
                        .size());
    }

    @Test
    void a_pair_that_no_longer_belongs_together_follows_the_column_that_is_wrong() {
        Message pair =
                Message.of("file.pair.value", Arg.text("title"), Arg.text("price"), Arg.share(0.1));
        List<Incident> all =
                incidents(
                        fail(KnownCheck.PARSE_ERRORS, "price", MONDAY),
                        finding(KnownCheck.ASSOCIATION, "title", MONDAY, Outcome.FAIL, pair));
        assertEquals(1, all.size());
        assertEquals(List.of("association"), all.get(0).alsoSeenBy());
    }

    @Test
    void one_lost_column_is_one_incident_however_often_it_is_missed() {
        List<Finding> findings = new ArrayList<>();
        findings.add(fail(KnownCheck.SCHEMA, "price", null));
        findings.add(fail(KnownCheck.SCHEMA, "cost", null));
        IntStream.range(0, 20)
                .forEach(i -> findings.add(fail(KnownCheck.COMPLETENESS, "price", "data/" + i)));
        assertEquals(1, incidents(findings.toArray(Finding[]::new)).size());
    }

    @Test
    void what_a_cause_explains_is_one_incident_of_all_its_columns() {
        Finding first = fail(KnownCheck.ASSOCIATION, "price", MONDAY);
        Finding second = fail(KnownCheck.PATTERN_DRIFT, "title", MONDAY);
        Cause cause =
                new Cause(
                        "swap",
                        new Scope("orders", List.of("title", "price"), List.of(MONDAY)),
                        new Extent(10, 100),
                        0.97,
                        Message.of("no-baseline"),
                        List.of(new Sample(MONDAY, 3, "x")),
                        Set.of(first.id(), second.id()));
        List<Incident> all =
                Grouping.of(List.of(first, second), List.of(cause), Remembered.NOTHING, ALL)
                        .incidents();
        assertEquals(1, all.size());
        assertEquals("orders/title/swap", all.get(0).id());
        assertEquals(0.1, all.get(0).share().orElseThrow());
        assertEquals(1, all.get(0).places().size());
    }

    @Test
    void what_was_there_before_is_still_there_and_what_is_over_is_said_once() {
        Finding now = fail(KnownCheck.COMPLETENESS, "price", TUESDAY);
        Remembered last =
                new Remembered(
                        List.of(
                                new Remembered.Old(
                                        "orders/price/completeness",
                                        Outcome.FAIL,
                                        MONDAY,
                                        List.of()),
                                new Remembered.Old(
                                        "orders/title/completeness",
                                        Outcome.WARN,
                                        MONDAY,
                                        List.of())));
        Diagnosis diagnosis = Grouping.of(List.of(now), List.of(), last, ALL);
        assertEquals(new Since(MONDAY, true, 1, 3), diagnosis.incidents().get(0).since());
        assertEquals(List.of("orders/title/completeness"), diagnosis.recovered());
    }

    @Test
    void the_first_partition_is_the_first_one_of_the_data_and_not_by_name() {
        Incident incident =
                Grouping.of(
                                List.of(
                                        fail(KnownCheck.COMPLETENESS, "price", "part-10.csv"),
                                        fail(KnownCheck.COMPLETENESS, "price", "part-9.csv")),
                                List.of(),
                                Remembered.NOTHING,
                                Map.of(
                                        "orders",
                                        List.of("part-8.csv", "part-9.csv", "part-10.csv")))
                        .incidents()
                        .get(0);
        assertEquals(List.of("part-9.csv", "part-10.csv"), incident.scope().partitions());
        assertEquals(new Since("part-9.csv", false, 2, 2), incident.since());
    }

    @Test
    void a_first_partition_that_is_gone_came_before_all_that_are_there() {
        Remembered last =
                new Remembered(
                        List.of(
                                new Remembered.Old(
                                        "orders/price/completeness",
                                        Outcome.FAIL,
                                        "data/0.csv",
                                        List.of())));
        Incident incident =
                Grouping.of(
                                List.of(fail(KnownCheck.COMPLETENESS, "price", TUESDAY)),
                                List.of(),
                                last,
                                ALL)
                        .incidents()
                        .get(0);
        assertEquals(new Since("data/0.csv", true, 1, 3), incident.since());
    }

    @Test
    void a_history_remembers_the_last_audit_until_the_data_is_accepted() {
        Entry check = entry(Entry.Event.CHECK).with(Map.of("orders/price/case", MONDAY, "x", ""));
        assertEquals(
                List.of(
                        new Remembered.Old("orders/price/case", Outcome.FAIL, MONDAY, List.of()),
                        new Remembered.Old("x", Outcome.FAIL, null, List.of())),
                Remembered.of(List.of(entry(Entry.Event.BASELINE), check)).incidents());
        assertEquals(Remembered.NOTHING, Remembered.of(List.of(check, entry(Entry.Event.ACCEPT))));
        Entry unjudged = entry(Entry.Event.CHECK, "NOT_MEASURED").with(Map.of("x", ""));
        assertEquals(
                List.of(new Remembered.Old("x", Outcome.FAIL, null, List.of())),
                Remembered.of(List.of(check, unjudged, unjudged)).incidents());
        assertEquals(
                List.of(new Remembered.Old("x", Outcome.WARN, null, List.of())),
                Remembered.of(List.of(check, entry(Entry.Event.ACCEPT), unjudged)).incidents());
        assertEquals(Remembered.NOTHING, Remembered.of(List.of()));
    }

    private static Remembered.Old old(String id, String... findings) {
        return new Remembered.Old(id, Outcome.FAIL, MONDAY, List.of(findings));
    }

    @Test
    void what_could_not_be_looked_at_is_not_said_to_be_over() {
        Message reason = Message.of("unknown-values", Arg.count(1));
        Finding hidden = Finding.notMeasured(Subject.of("orders"), KnownCheck.NEW_VALUES, reason);
        Remembered.Old seen = old("orders/title/new-value", "orders/title/new-values@data/1.csv");
        Remembered.Old named = old("orders/title/new-values");
        Remembered last = new Remembered(List.of(seen, named, old("orders/title/padding")));
        Diagnosis diagnosis = Grouping.of(List.of(hidden), List.of(), last, ALL);
        assertEquals(
                List.of(new Unjudged(seen, reason), new Unjudged(named, reason)),
                diagnosis.unjudged());
        assertEquals(List.of("orders/title/padding"), diagnosis.recovered());

        Diagnosis unread = Grouping.of(List.of(), List.of(), last, Map.of());
        assertEquals(3, unread.unjudged().size());
        assertEquals(List.of(), unread.recovered());

        Finding lost = fail(KnownCheck.SCHEMA, "title", null);
        Diagnosis without = Grouping.of(List.of(lost), List.of(), last, ALL);
        assertEquals(3, without.unjudged().size());
    }

    @Test
    void what_goes_on_under_another_name_is_not_said_to_be_over() {
        Finding now = fail(KnownCheck.NUMERIC_DRIFT, "price", MONDAY);
        Remembered last = new Remembered(List.of(old("orders/price/cents", now.id())));
        assertEquals(List.of(), Grouping.of(List.of(now), List.of(), last, ALL).recovered());
        Finding elsewhere = fail(KnownCheck.NUMERIC_DRIFT, "price", TUESDAY);
        assertEquals(
                List.of("orders/price/cents"),
                Grouping.of(List.of(elsewhere), List.of(), last, ALL).recovered());
    }

    private static Entry entry(Entry.Event event) {
        return entry(event, "FAIL");
    }

    private static Entry entry(Entry.Event event, String outcome) {
        return new Entry(
                Entry.FORMAT,
                event,
                "2026-01-01T00:00:00Z",
                "data",
                outcome,
                3,
                10,
                Map.of(),
                Map.of(),
                Map.of());
    }

    @Test
    void places_are_spread_over_files() {
        Finding f =
                fail(KnownCheck.COMPLETENESS, "price", null)
                        .at(
                                List.of(
                                        new Sample(MONDAY, 1, "a"),
                                        new Sample(MONDAY, 2, "b"),
                                        new Sample(MONDAY, 3, "c"),
                                        new Sample(TUESDAY, 4, "d")));
        assertEquals(
                List.of("a", "d", "b"),
                incidents(f).get(0).places().stream().map(Sample::text).toList());
    }

    @Test
    void failures_come_before_warnings_and_what_passed_is_no_incident() {
        Message what = Message.of("no-baseline");
        List<Incident> all =
                incidents(
                        finding(KnownCheck.VOLUME, null, MONDAY, Outcome.PASS, what),
                        finding(KnownCheck.PADDING, "a", MONDAY, Outcome.WARN, what),
                        finding(KnownCheck.PADDING, "b", MONDAY, Outcome.FAIL, what));
        assertEquals(
                List.of(Outcome.FAIL, Outcome.WARN), all.stream().map(Incident::outcome).toList());
        assertFalse(all.get(0).scope().columns().isEmpty());
        assertTrue(
                Grouping.of(List.of(), List.of(), Remembered.NOTHING, ALL).incidents().isEmpty());
    }
}
