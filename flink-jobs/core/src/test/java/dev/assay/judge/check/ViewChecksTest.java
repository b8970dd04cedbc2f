package dev.assay.judge.check;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.assay.Declared;
import dev.assay.catalogue.KnownCheck;
import dev.assay.declare.DatasetSpec;
import dev.assay.declare.DerivedDatasets;
import dev.assay.declare.view.View;
import dev.assay.document.Nullable;
import dev.assay.finding.Message;
import dev.assay.finding.Outcome;
import dev.assay.finding.Subject;
import dev.assay.judge.decide.Candidate;
import dev.assay.judge.decide.Difference;
import java.util.List;
import org.junit.jupiter.api.Test;

class ViewChecksTest {

    private static final DatasetSpec ACTIONS =
            DerivedDatasets.of(
                            Declared.dataset(
                                    "name: log\npath: '*.csv'\nrole: events\n"
                                            + "columns: {user: who, item: sku, time: at}\n"))
                    .stream()
                    .filter(view -> view.view().orElseThrow().view() == View.ACTIONS)
                    .findFirst()
                    .orElseThrow();

    private static String advice(@Nullable String column) {
        Message none = Message.of("nothing");
        Candidate found =
                new Candidate(
                        new Subject("log.actions", column, null, null),
                        column == null ? KnownCheck.VOLUME : KnownCheck.NUMERIC_DRIFT,
                        new Difference(2.0, 1.0, 1, 0.1, 1e-9),
                        Outcome.FAIL,
                        none,
                        none,
                        List.of());
        return ViewChecks.advised(ACTIONS, found).advice().key();
    }

    @Test
    void what_shows_one_kind_of_actor_says_which_and_all_else_what_the_view_is_for() {
        assertEquals("view.actions.user_equal_gaps.advice", advice("user_equal_gaps"));
        assertEquals("view.actions.item_crowd.advice", advice("item_crowd"));
        assertEquals("view.actions.soon_again.advice", advice("soon_again"));
        assertEquals("view.actions.advice", advice("user_repeat_share"));
        assertEquals("view.actions.advice", advice(null));
    }
}
