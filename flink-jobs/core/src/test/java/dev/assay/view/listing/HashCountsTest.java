package dev.assay.view.listing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Counting more than there is room for. */
class HashCountsTest {

    @Test
    void which_are_kept_does_not_depend_on_their_order() {
        List<Long> hashes = new ArrayList<>();
        for (int i = 0; i < 20_000; i++) {
            hashes.add(MinHash.mixed(1 + i % 9_000));
        }
        HashCounts counts = new HashCounts(1_000);
        hashes.forEach(hash -> counts.add(hash, 2));
        Collections.shuffle(hashes, new Random(1));
        HashCounts mixed = new HashCounts(1_000);
        hashes.forEach(hash -> mixed.add(hash, 2));
        int kept = 0;
        for (int i = 0; i < 9_000; i++) {
            long hash = MinHash.mixed(1 + i);
            assertEquals(counts.of(hash), mixed.of(hash));
            int expected = i < 2_000 ? 6 : 4;
            assertTrue(counts.of(hash) == 0 || counts.of(hash) == expected);
            kept += counts.of(hash) > 0 ? 1 : 0;
        }
        assertTrue(kept > 400 && kept <= 1_000, "kept " + kept);
    }
}
