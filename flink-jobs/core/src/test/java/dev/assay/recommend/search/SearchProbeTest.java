package dev.assay.recommend.search;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.assay.document.CanonicalJson;
import dev.assay.recommend.rank.Bootstrap;
import dev.assay.recommend.rank.Estimate;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class SearchProbeTest {

    private static final Bootstrap BOOTSTRAP = new Bootstrap(200, 1);

    /** Of each query items 1 to 3, with the grades 3, 1, and 0 as a mean. */
    private static Judgments judgments(int queries) {
        Judgments judgments = new Judgments();
        for (int query = 0; query < queries; query++) {
            judgments.grade(query, "red lamp " + query, 1, 3);
            judgments.grade(query, "red lamp " + query, 2, 1);
            judgments.grade(query, "red lamp " + query, 3, 1);
            judgments.grade(query, "red lamp " + query, 3, -1);
        }
        return judgments;
    }

    private static double log2(double x) {
        return Math.log(x) / Math.log(2);
    }

    @Test
    void the_logged_ranking_is_by_mean_rank_and_what_is_not_graded_gains_nothing()
            throws IOException {
        Judgments judgments = judgments(12);
        for (int query = 0; query < 12; query++) {
            judgments.show(query, 2, 1);
            judgments.show(query, 1, 2);
            judgments.show(query, 1, 4);
            judgments.show(query, 9, 2);
        }
        SearchProbe probe = SearchProbe.of(judgments, null, 0, BOOTSTRAP);
        double expected = (1 + 3 / log2(4)) / (3 + 1 / log2(3));
        SearchProbe.Ranking logged = probe.rankings().get(0);
        assertEquals(12, logged.queries());
        assertEquals(new Estimate(expected, expected, expected), logged.ndcg10());
        assertEquals(0.666667, logged.judged());
        // Item 9 is graded by nobody, and gains 2 on the mean of those that are shown and graded.
        assertEquals(12, logged.toJudge());
        double stake = 2 / log2(3) / (3 + 1 / log2(3));
        double most = 1 - expected;
        assertEquals(Math.min(stake, most), logged.atStake().value(), 1e-6);
        assertEquals(36, probe.judgments());
        String json = CanonicalJson.indented(probe);
        assertEquals(probe, CanonicalJson.parse("probe.json", 1, json, SearchProbe.class));
    }

    @Test
    void of_nine_queries_nothing_is_said() {
        Judgments judgments = judgments(9);
        for (int query = 0; query < 9; query++) {
            judgments.show(query, 1, 1);
        }
        SearchProbe.Ranking logged =
                SearchProbe.of(judgments, null, 0, BOOTSTRAP).rankings().get(0);
        assertEquals(9, logged.queries());
        assertNull(logged.ndcg10());
        assertNull(logged.judged());
        assertNull(logged.atStake());
    }

    @Test
    void parts_add_up_to_the_same_in_any_order() throws IOException {
        Judgments grades = judgments(20);
        Judgments ranks = new Judgments();
        for (int query = 0; query < 20; query++) {
            ranks.show(query, 1, 0.1 * query);
            ranks.show(query, 1, 3);
        }
        Judgments one = new Judgments();
        one.add(grades.encode());
        one.add(ranks.encode());
        Judgments other = new Judgments();
        other.add(ranks.encode());
        other.add(grades.encode());
        assertArrayEquals(one.encode(), other.encode());
    }

    private static Judgments twoWords() {
        Judgments judgments = new Judgments();
        judgments.grade(5, "red lamp", 1, 1);
        return judgments;
    }

    private static final String[] TEXTS = {"red lamp", "a red table", "Lamp lamp", "chair", ""};

    @Test
    void bm25_is_that_of_its_formula() {
        Judgments judgments = twoWords();
        Corpus corpus = new Corpus(judgments.words());
        for (String text : TEXTS) {
            corpus.add(text);
        }
        // Five texts of 8 words; "lamp" is in two of them, twice in one of two words.
        double rare = Math.log(1 + (5 - 2 + 0.5) / (2 + 0.5));
        double expected = rare * 2 * 2.2 / (2 + 1.2 * (0.25 + 0.75 * 2 / (8 / 5.0)));
        int lamp = corpus.place(SearchWords.hashes("lamp")[0]);
        assertEquals(expected, corpus.weight(lamp, 2, 2), 1e-12);
    }

    @Test
    void texts_with_all_words_are_found_first_however_the_catalogue_is_cut() throws IOException {
        Judgments judgments = twoWords();
        Corpus corpus = new Corpus(judgments.words());
        for (String text : TEXTS) {
            corpus.add(text);
        }
        Found whole = new Found(judgments, corpus);
        Found added = new Found(judgments, corpus);
        for (int i = TEXTS.length - 1; i >= 0; i--) {
            Found part = new Found(judgments, corpus);
            part.add(i, TEXTS[i]);
            added.add(part.encode());
            whole.add(TEXTS.length - 1 - i, TEXTS[TEXTS.length - 1 - i]);
        }
        assertEquals(List.of(0L, 2L, 1L), whole.items(5));
        assertArrayEquals(whole.encode(), added.encode());
    }

    @Test
    void ten_are_found_at_most() {
        Judgments judgments = twoWords();
        Corpus corpus = new Corpus(judgments.words());
        for (int i = 0; i < 30; i++) {
            corpus.add("red");
        }
        Found found = new Found(judgments, corpus);
        for (int i = 29; i >= 0; i--) {
            found.add(i, "red");
        }
        assertEquals(List.of(0L, 1L, 2L, 3L, 4L, 5L, 6L, 7L, 8L, 9L), found.items(5));
    }
}
