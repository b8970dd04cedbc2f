package dev.assay.report;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.derive.features.Alignment;
import dev.assay.derive.features.Feature;
import dev.assay.derive.features.FeatureManifest;
import dev.assay.derive.features.FeatureTable;
import dev.assay.derive.table.Output;
import dev.assay.report.html.FeaturesPage;
import dev.assay.report.words.Words;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class FeaturesPageTest {

    private static String page(Words words, String name) {
        FeatureTable table =
                new FeatureTable(
                        name,
                        new Output("log.users.csv", "hash"),
                        "user",
                        80,
                        List.of(new Feature(name, "Int64")),
                        List.of(),
                        List.of(new Alignment("latent", 60, 0.125, 0.953)),
                        List.of("remark of " + name));
        return new FeaturesPage(words)
                .write(FeatureManifest.of("1", 1, "2026-01-31T00:00:00Z", null, List.of(table)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh-CN"})
    void the_page_says_what_there_is_and_how_stable_it_is(String language) {
        Words words = Words.in(Locale.forLanguageTag(language)).orElseThrow();
        String page = page(words, "log.users");
        for (String text :
                List.of(
                        words.text("features.title"),
                        words.text("features.as-of", "2026-01-31T00:00:00Z"),
                        words.text("features.aligned.after"),
                        "0.125",
                        "0.953",
                        "Int64")) {
            assertTrue(page.contains(text), text);
        }
    }

    @ParameterizedTest
    @MethodSource("dev.assay.report.HostileNamesTest#names")
    void a_name_is_nothing_but_a_name(String name) {
        String page = page(Words.ENGLISH, name);
        assertFalse(page.contains("<script>alert"), name);
        assertFalse(page.contains("<img"), name);
    }
}
