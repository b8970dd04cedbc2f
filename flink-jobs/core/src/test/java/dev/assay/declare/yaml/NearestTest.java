package dev.assay.declare.yaml;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearestTest {

    /** The pairs that textbooks use. */
    @ParameterizedTest
    @CsvSource({
        "kitten, sitting, 3",
        "saturday, sunday, 3",
        "'', abc, 3",
        "abc, '', 3",
        "path, path, 0",
        "pth, path, 1",
        "gumbo, gambol, 2"
    })
    void the_distance_counts_insertions_deletions_and_substitutions(
            String a, String b, int distance) {
        assertEquals(distance, Nearest.distance(a, b));
        assertEquals(distance, Nearest.distance(b, a));
    }

    @Test
    void a_near_word_is_suggested_and_all_are_listed_in_order() {
        assertEquals(
                "did you mean 'owner'? (known are name, owner, path)",
                Nearest.suggest("ower", List.of("path", "owner", "name")));
    }

    @Test
    void nothing_is_suggested_when_no_word_is_near() {
        assertEquals(
                "known are name, path", Nearest.suggest("compression", List.of("path", "name")));
    }
}
