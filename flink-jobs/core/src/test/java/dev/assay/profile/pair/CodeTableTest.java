package dev.assay.profile.pair;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CodeTableTest {

    @Test
    void codes_are_given_in_the_order_in_which_values_first_come() {
        Random random = new Random(1);
        List<Long> order = new ArrayList<>();
        CodeTable table = new CodeTable();
        for (int i = 0; i < 20_000; i++) {
            // Small numbers, negative ones, and hashes.
            long value = random.nextBoolean() ? random.nextInt(500) - 250 : random.nextLong() | 1;
            if (!order.contains(value) && order.size() < 1000) {
                order.add(value);
            }
            if (order.contains(value)) {
                assertEquals(order.indexOf(value), table.code(value));
            }
        }
        assertEquals(order.size(), table.size());
        assertArrayEquals(order.stream().mapToLong(Long::longValue).toArray(), table.values());
    }
}
