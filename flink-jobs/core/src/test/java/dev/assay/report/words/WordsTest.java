package dev.assay.report.words;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.catalogue.KnownCheck;
import dev.assay.declare.view.View;
import dev.assay.finding.Arg;
import dev.assay.finding.Message;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class WordsTest {

    private static final Pattern KEY =
            Pattern.compile(
                    "(?:Message\\s*\\.of|words\\s*\\.(?:text|count|pieces))"
                            + "\\(\\s*\"([a-z.-]+)\"");

    private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\\n]|\\\\.)*)\"");

    private static final Pattern PROSE = Pattern.compile("[A-Za-z]{2,} [a-z]{2,}");

    /** Styles, classes of elements, and what is said of faults of our own. */
    private static final Set<String> NO_SENTENCES =
            Set.of(
                    "light dark",
                    "<!DOCTYPE html>\\n",
                    "<?xml version=\\\"1.0\\\" encoding=\\\"UTF-8\\\"?>\\n",
                    " cells under ",
                    "mark accepted",
                    "mark today",
                    "heat heat-",
                    "not an attribute of ours: ",
                    "not an element of ours: ",
                    "links lead to pages of the site only",
                    "every Java has SHA-256",
                    " cannot be read from the jar");

    /** What says nothing, and what stands between sentences. */
    private static final Set<String> BLANK = Set.of("nothing", "join.sentences");

    private static final Set<String> KEYS =
            ResourceBundle.getBundle("dev.assay.report.words.words").keySet();

    @Test
    void every_message_that_is_made_has_a_sentence() throws IOException {
        Set<String> used = new TreeSet<>();
        try (Stream<Path> files = Files.walk(Path.of("src/main/java/dev/assay"))) {
            for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
                Matcher keys = KEY.matcher(Files.readString(file));
                while (keys.find()) {
                    used.add(keys.group(1));
                }
            }
        }
        assertTrue(used.size() > 50, used.toString());
        used.removeAll(KEYS);
        used.removeIf(key -> key.endsWith("."));
        assertEquals(Set.of(), used);
    }

    @Test
    void each_view_says_what_to_look_for_in_it() {
        for (View view : View.values()) {
            assertTrue(KEYS.contains("view." + view.word() + ".advice"), view.word());
        }
    }

    @Test
    void each_place_is_filled_and_what_fills_it_is_no_place_itself() {
        Message message =
                Message.of(
                        "personal-data", Arg.share(0.5), Arg.text("{2} $1 \\"), Arg.text("mail"));
        String text = Words.ENGLISH.text(message);
        assertTrue(text.startsWith("50.0 % of the values are personal, most often a {2} $1 \\,"));
        assertTrue(text.contains("sensitive: [mail]"), text);
    }

    @Test
    void each_kind_of_figure_is_written_in_its_way() {
        assertEquals("12.5 %", Words.ENGLISH.text(Arg.share(0.125)));
        assertEquals("12,345", Words.ENGLISH.text(Arg.count(12_345)));
        assertEquals("1234.57", Words.ENGLISH.text(Arg.amount(1234.5678)));
        assertEquals("0.123", Words.ENGLISH.text(Arg.effect(0.12345)));
        assertEquals("0.910", Words.ENGLISH.text(Arg.score(0.91)));
        assertEquals("a, b", Words.ENGLISH.text(Arg.names(List.of("a", "b"))));
    }

    @Test
    void no_sentence_is_blank_but_the_one_that_says_nothing() {
        ResourceBundle bundle = ResourceBundle.getBundle("dev.assay.report.words.words");
        for (String key : KEYS) {
            assertFalse(bundle.getString(key).isBlank() && !BLANK.contains(key), key);
        }
    }

    /** A literal of prose would be a sentence that no other language can have. */
    @Test
    void no_writer_has_a_sentence_of_its_own() throws IOException {
        Set<String> sentences = new TreeSet<>();
        for (String literal : literals(Path.of("src/main/java/dev/assay/report"))) {
            if (PROSE.matcher(literal).find() && !NO_SENTENCES.contains(literal)) {
                sentences.add(literal);
            }
        }
        assertEquals(Set.of(), sentences);
    }

    /** Keys are named whole, are the id of a check, or begin or end with what a literal says. */
    @Test
    void no_text_is_unused() throws IOException {
        Set<String> literals = literals(Path.of("src/main/java/dev/assay"));
        // Goals say some of it.
        literals.addAll(literals(Path.of("../../plugin/src/main/java/dev/assay")));
        Set<String> unused = new TreeSet<>();
        for (String key : KEYS) {
            boolean used = literals.contains(key) || KnownCheck.of(key).isPresent();
            for (int dot = key.indexOf('.'); dot >= 0; dot = key.indexOf('.', dot + 1)) {
                used |=
                        literals.contains(key.substring(0, dot + 1))
                                || literals.contains(key.substring(0, dot))
                                || literals.contains(key.substring(dot));
            }
            if (!used) {
                unused.add(key);
            }
        }
        assertEquals(Set.of(), unused);
    }

    private static Set<String> literals(Path folder) throws IOException {
        Set<String> literals = new TreeSet<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
                Matcher found = LITERAL.matcher(Files.readString(file));
                while (found.find()) {
                    literals.add(found.group(1));
                }
            }
        }
        return literals;
    }
}
