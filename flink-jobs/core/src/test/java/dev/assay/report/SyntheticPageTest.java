package dev.assay.report;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.derive.synthetic.Sessions;
import dev.assay.derive.synthetic.SyntheticManifest;
import dev.assay.derive.synthetic.SyntheticTable;
import dev.assay.derive.table.Output;
import dev.assay.report.html.SyntheticPage;
import dev.assay.report.words.Words;
import dev.assay.score.BoostedFigures;
import dev.assay.score.Fidelity;
import dev.assay.score.Synthesized;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SyntheticPageTest {

    private static String page(Words words, String name, String target) {
        SyntheticTable table =
                new SyntheticTable(
                        name,
                        new SyntheticTable.Rows(1200, 0),
                        List.of(name),
                        List.of(),
                        new Output("people.csv", "hash"),
                        new Synthesized(
                                new Fidelity(1200, 0.91, 0.92, 0.81, 0.82, 7, 6, target, 0.7, 0.6),
                                0.55,
                                0.01,
                                0.3,
                                0.29,
                                0.51,
                                0.93,
                                new BoostedFigures(0.57, 0.02, 0.72, 0.71)),
                        new Sessions(
                                90, 80, 4.5, 4.25, List.of(new Sessions.Reached(name, 0.5, 0.25))),
                        List.of("remark of " + name));
        return new SyntheticPage(words)
                .write(
                        new SyntheticManifest(
                                SyntheticManifest.FORMAT, "1", 1, null, false, List.of(table)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh-CN"})
    void the_page_has_all_figures_in_each_language(String language) {
        Words words = Words.in(Locale.forLanguageTag(language)).orElseThrow();
        String page = page(words, "people", "income");
        for (String key : List.of("shapes", "pairs", "coverage", "c2st", "nearest", "membership")) {
            assertTrue(page.contains(words.text("synthetic." + key)), key);
        }
        for (String figure :
                List.of("0.910", "0.810", "0.930", "0.570 ± 0.020", "0.710", "0.510", "4.250")) {
            assertTrue(page.contains(figure), figure);
        }
        assertTrue(page.contains(words.text("synthetic.tstr", "income")));
    }

    @Test
    void nothing_is_said_of_a_target_where_there_is_none() {
        String page = page(Words.ENGLISH, "people", null);
        assertFalse(page.contains("macro F1"));
    }

    @ParameterizedTest
    @MethodSource("dev.assay.report.HostileNamesTest#names")
    void a_name_is_nothing_but_a_name(String name) {
        String page = page(Words.ENGLISH, name, name);
        assertFalse(page.contains("<script>alert"), name);
        assertFalse(page.contains("<img"), name);
    }
}
