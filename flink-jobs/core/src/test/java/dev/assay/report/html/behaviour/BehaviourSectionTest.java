package dev.assay.report.html.behaviour;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.audit.DatasetAudit;
import dev.assay.behaviour.Behaviour;
import dev.assay.behaviour.LogFixture;
import dev.assay.report.AuditFixture;
import dev.assay.report.words.Words;
import java.util.List;
import org.junit.jupiter.api.Test;

class BehaviourSectionTest {

    private static String page(String moment, boolean areUsersKnown) {
        List<String[]> rows = LogFixture.rows(10, 300, 200, 1);
        for (String[] row : rows) {
            row[0] = areUsersKnown ? row[0] : null;
            row[2] = row[2].substring(0, 10) + moment;
        }
        DatasetAudit d = AuditFixture.shop().datasets().get(0);
        Behaviour told = Behaviour.of(LogFixture.activity(rows), null, 1).orElseThrow();
        DatasetAudit log =
                new DatasetAudit(
                        d.spec(),
                        d.seconds(),
                        d.today().with(told),
                        null,
                        null,
                        d.curves(),
                        d.history());
        StringBuilder page = new StringBuilder();
        new BehaviourSection(Words.ENGLISH).of(log).write(page);
        return page.toString();
    }

    @Test
    void of_users_it_says_that_fewer_than_ten_are_not_told_of() {
        String page = page(" 10:00:00", true);
        assertTrue(page.contains("true of fewer than ten users."), page);
        assertTrue(page.contains("Events by weekday and hour"), page);
    }

    @Test
    void where_no_user_is_known_it_speaks_of_events() {
        String page = page(" 10:00:00", false);
        assertTrue(page.contains("true of fewer than ten events."), page);
        assertFalse(page.contains("fewer than ten users"), page);
        assertTrue(page.contains("Events by weekday and hour"), page);
    }

    @Test
    void dates_alone_have_no_chart_of_hours() {
        assertFalse(page("", true).contains("Events by weekday and hour"));
    }
}
