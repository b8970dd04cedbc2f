package dev.assay.replay;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.Shop;
import dev.assay.finding.Message;
import dev.assay.incident.Cause;
import dev.assay.incident.Extent;
import dev.assay.incident.Scope;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class LookalikesTest {

    private static boolean is(String error, String claimed) {
        Cause cause =
                new Cause(
                        claimed,
                        new Scope("orders", List.of(), List.of("day.csv")),
                        new Extent(1, 2),
                        1,
                        Message.of("x"),
                        List.of(),
                        Set.of());
        return Lookalikes.of(Shop.spec()).is(new Kind(error, null, 0.02), cause);
    }

    @Test
    void a_scraper_is_a_program_and_not_each_program_is_a_scraper() {
        assertTrue(is("scraper", "bot-flood"));
        assertFalse(is("bot-flood", "scraper"));
    }

    @Test
    void rows_sent_again_are_rows_twice() {
        assertTrue(is("retries", "duplicate"));
        assertFalse(is("retries", "flood"));
    }
}
