package dev.assay.profile.state;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.assay.scan.ColumnBatch;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** An observation is a range of a file, whose first row has no predecessor. */
class StepsTest extends StateContract<Steps, List<String>> {

    @Override
    public List<String> observation(SplittableRandom random) {
        return random.ints(random.nextInt(4), 0, 12).mapToObj(Integer::toString).toList();
    }

    @Override
    public Steps of(List<List<String>> ranges) {
        return ranges.stream()
                .map(range -> of(range.toArray(String[]::new)))
                .reduce(Steps.EMPTY, Steps::plus);
    }

    /** Each cell in a batch of its own, whose bytes are overwritten by the next one's. */
    private static Steps of(String... cells) {
        byte[] shared = new byte[32];
        Steps.Builder steps = new Steps.Builder();
        for (String cell : cells) {
            byte[] b = cell == null ? new byte[0] : cell.getBytes(StandardCharsets.UTF_8);
            System.arraycopy(b, 0, shared, 3, b.length);
            steps.add(shared, 3, cell == null ? ColumnBatch.MISSING : b.length);
            steps.keep();
        }
        return steps.build();
    }

    @Test
    void whole_numbers_and_times_are_in_their_order() {
        assertEquals(new Steps(3, 1, 1), of("9", "10", "10", "2"));
        assertEquals(
                new Steps(2, 0, 1),
                of("2011-01-31 08:26:00", "2011-02-01 08:25:00", "2011-01-31 23:00:00"));
    }

    @Test
    void a_cell_without_a_value_is_no_neighbour() {
        assertEquals(new Steps(1, 1, 0), of("b", null, "a", "a", null));
        assertEquals(Steps.EMPTY, of("x"));
        assertEquals(Steps.EMPTY, of((String) null, null));
        assertEquals(new Steps(1, 1, 0), of("", ""));
    }

    @Test
    void cells_of_one_batch_are_compared_where_they_stand() {
        byte[] b = "banana".getBytes(StandardCharsets.UTF_8);
        Steps.Builder steps = new Steps.Builder();
        Stream.of(0, 2, 4, 1).forEach(at -> steps.add(b, at, 2));
        assertEquals(new Steps(3, 1, 1), steps.build(), "ba, na, na is alike; then an");
    }
}
