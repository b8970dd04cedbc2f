package dev.assay.report.words;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;

import dev.assay.finding.Arg;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Each language says all that English says. */
class LanguagesTest {

    private static final Pattern PLACE = Pattern.compile("\\{(\\d+)}");
    private static final Pattern FORMS = Pattern.compile("\\d+#.*");

    /** Names that are the same in all languages; texts of nothing but places and signs are too. */
    private static final Set<String> SAME =
            Set.of("language", "meaning.uuid", "meaning.iban", "meaning.json", "nothing");

    private static final Properties ENGLISH = bundle("words.properties");
    private static final Properties CHINESE = bundle("words_zh_CN.properties");

    @Test
    void chinese_has_the_same_texts_as_english() {
        assertEquals(
                new TreeSet<>(ENGLISH.stringPropertyNames()),
                new TreeSet<>(CHINESE.stringPropertyNames()));
    }

    @Test
    void each_text_has_the_same_places_in_both() {
        for (String key : ENGLISH.stringPropertyNames()) {
            assertEquals(places(ENGLISH.getProperty(key)), places(CHINESE.getProperty(key)), key);
        }
    }

    @Test
    void each_text_is_translated() {
        Set<String> left = new TreeSet<>();
        for (String key : CHINESE.stringPropertyNames()) {
            String text = CHINESE.getProperty(key);
            boolean isSigns =
                    PLACE.matcher(ENGLISH.getProperty(key))
                            .replaceAll("")
                            .chars()
                            .noneMatch(Character::isLetter);
            if (!isSigns && !SAME.contains(key) && !isHan(text)) {
                left.add(key + "=" + text);
            }
        }
        assertEquals(Set.of(), left);
    }

    /** Of a list of forms, each number finds one, and no place is left open in any text. */
    @Test
    void every_text_can_be_said_in_both() {
        String[] places = IntStream.range(0, 9).mapToObj(i -> "<" + i + ">").toArray(String[]::new);
        for (Words words : List.of(Words.ENGLISH, chinese())) {
            for (String key : ENGLISH.stringPropertyNames()) {
                if (FORMS.matcher(ENGLISH.getProperty(key)).matches()) {
                    for (long n : new long[] {0, 1, 2, 5, 21, 1_000_000}) {
                        said(key, words.count(key, n, places));
                    }
                } else {
                    said(key, words.text(key, places));
                }
            }
        }
    }

    private static void said(String key, String text) {
        assertFalse(
                PLACE.matcher(text).find() || text.contains("#") || text.contains("|"),
                () -> key + ": " + text);
    }

    @Test
    void figures_of_a_chinese_text_stand_before_what_they_count() {
        assertEquals("1,234 行", chinese().count("count.row", 1_234));
        assertEquals("2 个问题，最严重的是：订单。见 page", chinese().count("log.failure", 2, "订单", "page"));
        assertEquals("a、b", chinese().text(Arg.names(List.of("a", "b"))));
        assertEquals("前。后。", chinese().sentences("前。", "", "后。"));
        assertEquals("完了。", chinese().ended("完了"));
        assertEquals("完了。", chinese().ended("完了。"));
    }

    @Test
    void the_nearest_language_is_spoken() {
        for (String tag : List.of("zh-CN", "zh", "zh-SG", "zh-Hans", "zh-Hans-HK")) {
            assertEquals("zh-CN", language(tag), tag);
        }
        for (String tag : List.of("en", "en-GB", "und")) {
            assertSame(Words.ENGLISH, Words.in(Locale.forLanguageTag(tag)).orElseThrow(), tag);
        }
        for (String tag : List.of("de", "zh-TW", "zh-Hant-CN", "tlh")) {
            assertEquals(Optional.empty(), Words.in(Locale.forLanguageTag(tag)), tag);
        }
    }

    /** The bundle is what decides; a machine in China that was asked for English speaks it. */
    @Test
    void the_language_of_the_machine_does_not_count() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.SIMPLIFIED_CHINESE);
            assertEquals("en", new Words(Locale.ROOT, getClass().getClassLoader()).language());
            assertEquals(Optional.empty(), Words.in(Locale.GERMAN));
        } finally {
            Locale.setDefault(before);
        }
    }

    private static String language(String tag) {
        return Words.in(Locale.forLanguageTag(tag)).orElseThrow().language();
    }

    private static Words chinese() {
        return Words.in(Locale.SIMPLIFIED_CHINESE).orElseThrow();
    }

    private static boolean isHan(String text) {
        return text.codePoints().anyMatch(Character::isIdeographic);
    }

    private static Set<String> places(String text) {
        boolean isForms = FORMS.matcher(text).matches();
        return PLACE.matcher(text)
                .results()
                .map(MatchResult::group)
                // Some forms of a text do without the number.
                .filter(place -> !isForms || !place.equals("{0}"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Properties bundle(String name) {
        Properties properties = new Properties();
        try (Reader text =
                new InputStreamReader(
                        Words.class.getResourceAsStream(name), StandardCharsets.UTF_8)) {
            properties.load(text);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return properties;
    }
}
