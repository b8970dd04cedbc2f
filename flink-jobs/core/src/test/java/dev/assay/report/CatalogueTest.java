package dev.assay.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.catalogue.KnownCheck;
import dev.assay.locate.Locator;
import dev.assay.report.words.Words;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whoever lists a new check is told here what it still lacks. */
class CatalogueTest {

    private static final Path CHAPTER = Path.of("../../src/site/markdown/checks.md");

    @ParameterizedTest
    @EnumSource
    void it_is_settled_for_every_check_which_rows_show_what_it_finds(KnownCheck check) {
        assertTrue(Locator.isSettled(check));
    }

    @ParameterizedTest
    @EnumSource
    void every_check_has_words(KnownCheck check) {
        assertFalse(Words.ENGLISH.title(check).isBlank());
        assertTrue(Words.ENGLISH.meaning(check).endsWith("."), Words.ENGLISH.meaning(check));
    }

    @ParameterizedTest
    @EnumSource
    void every_check_has_a_section_in_the_chapter(KnownCheck check) throws IOException {
        List<String> lines = Files.readAllLines(CHAPTER);
        assertTrue(lines.contains("### " + check.id()), "### " + check.id());
    }

    @ParameterizedTest
    @EnumSource
    void an_id_names_its_check(KnownCheck check) {
        assertEquals(Optional.of(check), KnownCheck.of(check.id()));
    }

    @Test
    void there_are_words_of_no_other_check() {
        Set<String> ids =
                ResourceBundle.getBundle("dev.assay.report.words.words").keySet().stream()
                        .filter(key -> key.startsWith("check."))
                        .map(key -> key.split("\\.")[1])
                        .collect(Collectors.toSet());
        ids.removeIf(id -> KnownCheck.of(id).isPresent());
        assertEquals(Set.of(), ids);
    }
}
