package dev.assay.view.fact;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.Set;
import java.util.function.IntPredicate;
import org.junit.jupiter.api.Test;

/** Different texts and their numbers. */
class NamesTest {

    private static final int MASK = (1 << 16) - 1;

    /** Places at which 20,000 texts are looked for first, of those whose hash is as wanted. */
    private static int homes(IntPredicate isWanted) {
        Set<Integer> homes = new HashSet<>();
        for (int i = 0, found = 0; found < 20_000; i++) {
            byte[] text = ("user-" + i).getBytes(UTF_8);
            int hash = Names.hash(text, 0, text.length);
            if (isWanted.test(hash)) {
                homes.add(Names.home(hash, MASK));
                found++;
            }
        }
        return homes.size();
    }

    @Test
    void the_texts_of_one_part_of_the_keys_do_not_crowd() {
        // By chance 20,000 fall to 17,232 of 65,536 places.
        int all = homes(hash -> true);
        assertEquals(17_232, all, 200);
        for (int part = 0; part < 8; part++) {
            int of = part;
            assertEquals(17_232, homes(hash -> (hash >>> Short.SIZE) % 8 == of), 200);
        }
        // A part that was halved four times.
        assertEquals(17_232, homes(hash -> (hash & 15) == 5), 200);
    }

    @Test
    void texts_are_numbered_as_they_come_and_found_again() {
        Names names = new Names();
        for (int round = 0; round < 2; round++) {
            for (int i = 0; i < 10_000; i++) {
                byte[] text = ("-" + i).getBytes(UTF_8);
                assertEquals(i, names.number(text, 0, text.length));
            }
        }
        assertEquals(10_000, names.size());
        assertEquals("-77", names.text(77));
        assertTrue(names.find("x".getBytes(UTF_8), 0, 1) == Names.NONE);
    }
}
