package dev.assay.profile.state;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class LetterPairsTest extends StateContract<LetterPairs, String> {

    private static final double SHARE = 2e-5;

    @Override
    public String observation(SplittableRandom random) {
        return Integer.toString(random.nextInt(500), 36);
    }

    @Override
    public LetterPairs of(List<String> observations) {
        LetterPairs.Builder builder = new LetterPairs.Builder();
        for (String text : observations) {
            byte[] b = text.getBytes(StandardCharsets.UTF_8);
            builder.add(b, 0, b.length, 1);
        }
        return builder.build();
    }

    /** Each of the others ten times. */
    private long rare(String text, String... others) {
        return of(List.of(text)).rare(often(others), 0, SHARE).pairs();
    }

    private LetterPairs often(String... texts) {
        return of(Collections.nCopies(10, List.of(texts)).stream().flatMap(List::stream).toList());
    }

    @Test
    void a_text_has_one_pair_more_than_bytes() {
        assertEquals(5, of(List.of("lamp")).total());
        assertEquals(1, of(List.of("")).total());
    }

    @Test
    void a_wrong_letter_makes_two_rare_pairs_and_a_prefix_makes_two() {
        assertEquals(0, rare("lamp", "lamp", "vase"));
        assertEquals(2, rare("lzmp", "lamp", "vase"));
        assertEquals(2, rare("Xlamp", "lamp", "vase"));
    }

    @Test
    void capitals_and_garbled_letters_are_other_letters() {
        assertEquals(5, rare("LAMP", "lamp"));
        assertTrue(rare("cafÃ©", "café") >= 2);
    }

    @Test
    void what_only_a_part_itself_has_is_rare_among_the_others() {
        LetterPairs part = often("zz");
        LetterPairs whole = often("lamp", "vase").plus(part);
        assertEquals(30, part.rare(whole, 1, SHARE).pairs());
        assertEquals(0, part.rare(whole, 0, SHARE).pairs());
    }

    @Test
    void what_others_hold_less_than_ten_times_is_as_rare_as_if_it_were_not_kept() {
        LetterPairs others = of(Collections.nCopies(9, "lamp")).plus(often("vase"));
        assertEquals(5, of(List.of("lamp")).rare(others, 0, SHARE).pairs());
        assertEquals(5, of(List.of("lamp")).rare(others.withoutRare(10), 0, SHARE).pairs());
    }

    @Test
    void without_others_nothing_is_compared() {
        LetterPairs.Rare nothing = new LetterPairs.Rare(0, 0);
        assertEquals(nothing, of(List.of("lamp")).rare(LetterPairs.EMPTY, 0, SHARE));
        assertEquals(nothing, LetterPairs.EMPTY.rare(of(List.of("lamp")), 0, SHARE));
        LetterPairs alone = of(List.of("lamp"));
        assertEquals(nothing, alone.rare(alone, 1, SHARE));
    }
}
