package dev.assay.profile.state;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class TimesOfDayTest extends StateContract<TimesOfDay, Long> {

    @Override
    public Long observation(SplittableRandom random) {
        return random.nextLong(-100_000, 2_000_000_000L);
    }

    @Override
    public TimesOfDay of(List<Long> observations) {
        TimesOfDay.Builder builder = new TimesOfDay.Builder();
        observations.forEach(second -> builder.add(second, 1));
        return builder.build();
    }

    @Test
    void hours_are_those_of_the_day_before_1970_as_well() {
        long early = Instant.parse("1969-12-31T23:59:59Z").getEpochSecond();
        long late = Instant.parse("2011-12-09T12:50:00Z").getEpochSecond();
        TimesOfDay times = of(List.of(late, early));
        assertEquals(early, times.first());
        assertEquals(late, times.last());
        assertEquals(1, times.hours().get(23));
        assertEquals(1, times.hours().get(12));
        assertEquals(2, times.hours().stream().mapToLong(Long::longValue).sum());
    }

    @Test
    void no_time_is_empty() {
        assertTrue(TimesOfDay.EMPTY.isEmpty());
    }
}
