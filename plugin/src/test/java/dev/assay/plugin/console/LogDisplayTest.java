package dev.assay.plugin.console;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class LogDisplayTest {

    private final List<String> log = new ArrayList<>();
    private long now = 17;
    private final LogDisplay display = new LogDisplay(log::add, () -> now);

    private void show(double seconds, String line, boolean isNews) {
        now = 17 + (long) (seconds * TimeUnit.SECONDS.toNanos(1));
        display.show(line, isNews);
    }

    @Test
    void what_is_over_soon_leaves_no_line() {
        show(0, "start", true);
        show(1, "scan", true);
        show(2.9, "score", true);
        assertEquals(List.of(), log);
    }

    @Test
    void a_phase_has_a_line_once_it_lasts_and_then_one_in_ten_seconds() {
        show(0, "start", true);
        show(1, "scan", true);
        show(3.5, "scan 1", false);
        show(9, "scan 2", false);
        show(13.5, "scan 3", false);
        show(14, "score", true);
        show(17, "score 1", false);
        assertEquals(List.of("scan 1", "scan 3", "score 1"), log);
    }
}
