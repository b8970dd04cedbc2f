package dev.assay.recommend.worth;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.assay.recommend.Logs;
import dev.assay.recommend.interaction.InteractionSum;
import dev.assay.recommend.interaction.Interactions;
import dev.assay.recommend.interaction.Part;
import java.util.List;
import org.junit.jupiter.api.Test;

class SliceTest {

    private static final int DAYS = 60;

    /** Users who act each day with an item of that day; those of the app until a day. */
    private static List<Slice> slices(int appUntil, boolean isTimed) {
        InteractionSum sum = new InteractionSum();
        for (int day = 0; day < DAYS; day++) {
            for (int user = 0; user < 40; user++) {
                boolean isApp = user % 4 == 0;
                if (!isApp || day < appUntil) {
                    sum.add(
                            Logs.key(user),
                            Logs.key(1_000 + day),
                            isTimed ? Logs.time(day) : Double.NaN,
                            new Part("log", "all", isApp ? "app" : "web"),
                            false);
                }
            }
        }
        return Slice.of(Interactions.of(sum));
    }

    @Test
    void a_slice_that_goes_on_is_not_silent() {
        assertEquals(
                List.of(new Slice("app", 600, null), new Slice("web", 1800, null)),
                slices(DAYS, true));
    }

    /** The 41st day from 2023-11-14 on is 2023-12-23. */
    @Test
    void one_that_stopped_is_silent_since_its_last_day() {
        List<Slice> slices = slices(40, true);
        assertEquals(new Slice("app", 400, "2023-12-23"), slices.get(0));
        assertNull(slices.get(1).silentSince());
        assertNull(slices.get(0).withoutDay().silentSince());
    }

    @Test
    void without_times_nobody_is_silent() {
        assertEquals(new Slice("app", 400, null), slices(40, false).get(0));
    }

    @Test
    void a_slice_of_few_users_is_not_told() {
        InteractionSum sum = new InteractionSum();
        for (int item = 0; item < 200; item++) {
            Part part = new Part("log", "all", item % 2 == 0 ? "few" : "");
            sum.add(Logs.key(item % 6), Logs.key(item), Logs.time(item), part, false);
        }
        assertEquals(List.of(), Slice.of(Interactions.of(sum)));
    }
}
