package dev.assay.scan.parquet.page;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.assay.scan.value.Damage;
import java.io.ByteArrayOutputStream;
import org.junit.jupiter.api.Test;

class RunLengthsTest {

    private static final int WIDTH = 3;

    /** Five sevens, then 0 to 7 as bits, then two ones. */
    private static final int[] NUMBERS = {7, 7, 7, 7, 7, 0, 1, 2, 3, 4, 5, 6, 7, 1, 1};

    private static RunLengths numbers() throws Damage {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(5 << 1);
        out.write(7);
        out.write(1 << 1 | 1);
        // The format's own example of the numbers 0 to 7 in three bits each.
        out.write(0b10001000);
        out.write(0b11000110);
        out.write(0b11111010);
        out.write(2 << 1);
        out.write(1);
        byte[] bytes = out.toByteArray();
        return new RunLengths(bytes, 0, bytes.length, WIDTH);
    }

    @Test
    void many_are_read_as_one_by_one() throws Damage {
        for (int cut = 0; cut <= NUMBERS.length; cut++) {
            RunLengths numbers = numbers();
            int[] read = new int[NUMBERS.length];
            numbers.read(cut, read, 0);
            for (int i = cut; i < read.length; i++) {
                read[i] = numbers.next();
            }
            assertArrayEquals(NUMBERS, read);
        }
    }

    @Test
    void only_a_run_of_what_is_wanted_is_passed() throws Damage {
        RunLengths numbers = numbers();
        assertEquals(0, numbers.run(1, 9));
        assertEquals(3, numbers.run(7, 3));
        assertEquals(2, numbers.run(7, 9));
        assertEquals(0, numbers.run(0, 9));
        assertEquals(0, numbers.next());
    }

    @Test
    void more_than_there_are_is_damage() throws Damage {
        RunLengths numbers = numbers();
        assertThrows(Damage.class, () -> numbers.read(16, new int[16], 0));
    }
}
