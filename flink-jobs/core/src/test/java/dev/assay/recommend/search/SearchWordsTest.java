package dev.assay.recommend.search;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class SearchWordsTest {

    @Test
    void words_are_letters_digits_and_marks_in_small_letters() {
        assertEquals(
                List.of("usb", "c", "kabel", "2", "m", "größe"),
                SearchWords.of("USB-C Kabel, 2 m  (GRÖSSE)".replace("SS", "ß")));
        assertEquals(List.of("fi"), SearchWords.of("ﬁ"));
        assertEquals(List.of("हिन्दी"), SearchWords.of("हिन्दी"));
        assertEquals(List.of(), SearchWords.of(" -- "));
    }

    @Test
    void where_no_blanks_are_written_each_two_signs_are_a_word() {
        assertEquals(List.of("无线", "线耳", "耳机", "pro", "2"), SearchWords.of("无线耳机Pro 2"));
        assertEquals(List.of("茶"), SearchWords.of("茶"));
        assertEquals(List.of("ワイ", "イヤ", "ヤレ", "レス"), SearchWords.of("ワイヤレス"));
        assertEquals(List.of("무선", "이어폰"), SearchWords.of("무선 이어폰"));
    }
}
