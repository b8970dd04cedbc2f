package dev.assay.train.gan;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.MeasuredCsv;
import dev.assay.declare.demand.Learned;
import dev.assay.score.Synthesized;
import dev.assay.train.Lamps;
import dev.assay.train.encode.CellMaker.Way;
import dev.assay.train.encode.Tokens;
import dev.assay.train.model.ModelException;
import dev.assay.train.model.ModelFile;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Rows that an accepted generator makes. */
class SynthesisTest {

    private static final int ROWS = 1500;
    private static final MeasuredCsv DATA = Lamps.measured(1, ROWS);
    private static byte[] model;

    @BeforeAll
    static void train() throws IOException {
        model = Lamps.trained(new Learned(false, true), DATA, 7, steps -> {}).gan();
    }

    private static Synthesis synthesis(Way ofPrice, long seed) throws IOException {
        return new Synthesis(
                "gan.zip",
                model,
                DATA.columns(),
                DATA.sample(),
                column -> column.equals("price") ? ofPrice : Way.AS_THEY_ARE,
                true,
                seed);
    }

    private static List<String[]> rows(Synthesis synthesis, int n) {
        List<String[]> rows = new ArrayList<>();
        while (rows.size() < n) {
            rows.addAll(synthesis.next(n));
        }
        return rows.subList(0, n);
    }

    @Test
    void made_rows_are_as_the_data_and_a_colour_tells_about_the_price() throws IOException {
        List<String[]> rows = rows(synthesis(Way.AS_THEY_ARE, 1), 1000);
        int fitting = 0;
        for (String[] row : rows) {
            assertTrue(Set.of("red", "green", "blue").contains(row[0]), row[0]);
            assertTrue(row[1].matches("[0-9]+"), row[1]);
            assertTrue(Set.of("true", "false").contains(row[2]), row[2]);
            int price = Integer.parseInt(row[1]);
            fitting += price / 100 == List.of("red", "green", "blue").indexOf(row[0]) ? 1 : 0;
        }
        assertTrue(fitting > 900, fitting + " of 1000");
    }

    @Test
    void the_same_seed_makes_the_same_rows() throws IOException {
        List<String[]> rows = rows(synthesis(Way.AS_THEY_ARE, 1), 100);
        List<String[]> again = rows(synthesis(Way.AS_THEY_ARE, 1), 100);
        List<String[]> others = rows(synthesis(Way.AS_THEY_ARE, 2), 100);
        boolean differ = false;
        for (int row = 0; row < rows.size(); row++) {
            assertArrayEquals(rows.get(row), again.get(row));
            differ |= !List.of(rows.get(row)).equals(List.of(others.get(row)));
        }
        assertTrue(differ);
    }

    @Test
    void a_frequent_value_is_given_and_another_is_not() throws IOException {
        Synthesis synthesis = synthesis(Way.AS_THEY_ARE, 1);
        assertFalse(synthesis.give("colour", "pink"));
        assertFalse(synthesis.give("price", "120"));
        assertTrue(synthesis.give("colour", "green"));
        for (String[] row : synthesis.next(200)) {
            assertEquals("green", row[0]);
        }
    }

    @Test
    void keys_are_new_and_never_the_same() throws IOException {
        Set<String> known = new HashSet<>();
        DATA.sample().rows().forEach(row -> known.add(row.cells()[1]));
        Set<String> keys = new HashSet<>();
        for (String[] row : rows(synthesis(Way.UNIQUE, 1), 500)) {
            assertTrue(keys.add(row[1]), row[1]);
            assertFalse(known.contains(row[1]), row[1]);
        }
    }

    @Test
    void made_rows_are_judged_as_they_were_written() throws IOException {
        Synthesis synthesis = synthesis(Way.AS_THEY_ARE, 1);
        Synthesized good = synthesis.judge(rows(synthesis, 1000));
        List<String[]> spoilt = rows(synthesis, 1000);
        spoilt.forEach(row -> row[1] = "7");
        Synthesized bad = synthesis.judge(spoilt);
        assertTrue(good.fidelity().shapes() > bad.fidelity().shapes() + 0.1, good + " / " + bad);
        assertTrue(good.auc() < bad.auc() - 0.1, good + " / " + bad);
        assertTrue(good.boosted().auc() < bad.boosted().auc() - 0.1, good + " / " + bad);
        assertTrue(
                good.boosted().learnedFromMade() > bad.boosted().learnedFromMade() + 0.1,
                good + " / " + bad);
        assertTrue(good.coverage() > bad.coverage() + 0.1, good + " / " + bad);
        assertTrue(good.membershipAuc() > 0.4 && good.membershipAuc() < 0.6, good.toString());
    }

    @Test
    void rows_that_repeat_what_was_learned_from_tell_who_was_a_member() throws IOException {
        ModelFile.Parts<GanModel.Document> parts =
                ModelFile.decode("gan.zip", model, GanModel.Document.class);
        Tokens tokens = Tokens.of(parts.document().encoder());
        int size = tokens.size();
        int[] learned = new SplittableRandom(1).ints(200L * size, 0, 50).toArray();
        int[] heldOut = new SplittableRandom(2).ints(200L * size, 0, 50).toArray();
        Disclosure told = Disclosure.of(tokens, learned, heldOut, learned);
        assertEquals(0, told.learned());
        assertTrue(told.heldOut() > 0.5);
        assertTrue(told.auc() > 0.95, told.toString());
    }

    @Test
    void a_model_of_other_columns_says_which() {
        ModelException e =
                assertThrows(
                        ModelException.class,
                        () ->
                                new Synthesis(
                                        "gan.zip",
                                        model,
                                        List.of("colour", "sold"),
                                        DATA.sample(),
                                        column -> Way.AS_THEY_ARE,
                                        true,
                                        1));
        assertTrue(e.getMessage().contains("'price'"), e.getMessage());
    }
}
