package dev.assay.inventory.use;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CodeOwnersTest {

    /** As {@code git check-ignore} answers for the same patterns and paths. */
    @ParameterizedTest
    @CsvSource({
        "*.csv, data/a.csv, true",
        "*.csv, a.csv, true",
        "*.csv, a.csv.gz, false",
        "/a.csv, a.csv, true",
        "/a.csv, data/a.csv, false",
        "data/, data/x/y.csv, true",
        "data, x/data/y.csv, true",
        "/data/, x/data/y.csv, false",
        "data/*.csv, data/a.csv, true",
        "data/*.csv, data/x/a.csv, false",
        "data/**/a.csv, data/a.csv, true",
        "data/**/a.csv, data/x/y/a.csv, true",
        "data/**, data/x/y, true",
        "**/logs, logs/a, true",
        "**/logs, x/y/logs/a, true",
        "d?ta, data/a, true",
        "d?ta, dta/a, false",
        "x/y, z/x/y, false",
    })
    void patterns_match_as_those_of_git(String pattern, String path, boolean matches) {
        assertEquals(matches, PathPattern.of(pattern).matches(path), pattern + " on " + path);
    }

    @Test
    void the_last_line_that_matches_counts() {
        CodeOwners owners =
                CodeOwners.parse(
                        "# who answers\n* @all\n[Data]\n/data/ @data-team a@example.com # both\n"
                                + "/data/open/\n");
        assertEquals(Optional.of("@all"), owners.of("README.md"));
        assertEquals(Optional.of("@data-team a@example.com"), owners.of("data/a.csv"));
        assertEquals(Optional.empty(), owners.of("data/open/a.csv"));
    }

    @Test
    void a_pattern_of_many_stars_takes_no_time() {
        String pattern = "*a".repeat(200);
        assertEquals(false, PathPattern.of(pattern).matches("a".repeat(150) + "b"));
    }
}
