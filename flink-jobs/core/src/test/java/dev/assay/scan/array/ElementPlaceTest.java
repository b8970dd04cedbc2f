package dev.assay.scan.array;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ElementPlaceTest {

    @Test
    void every_place_has_a_number_of_its_own() {
        Random random = new Random(5);
        Set<ElementPlace> places = new HashSet<>();
        Set<Long> codes = new HashSet<>();
        for (int i = 0; i < 100_000; i++) {
            long record = random.nextLong() >>> 28 + random.nextInt(36);
            ElementPlace place =
                    new ElementPlace(record, random.nextInt(100_000) >> random.nextInt(17));
            long code = place.code();
            assertTrue(code >= 0);
            assertEquals(place, ElementPlace.of(code));
            places.add(place);
            codes.add(code);
        }
        assertEquals(places.size(), codes.size());
    }

    @Test
    void a_place_too_far_behind_has_none() {
        assertEquals(ElementPlace.NONE, new ElementPlace(Long.MAX_VALUE, 1).code());
        assertEquals(ElementPlace.NONE, new ElementPlace((1L << 36) - 1 << 4, 99_999).code());
        ElementPlace last = new ElementPlace((1L << 36) - 1, 99_999);
        assertEquals(last, ElementPlace.of(last.code()));
    }
}
