package dev.assay.report.log;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.audit.DatasetAudit;
import dev.assay.declare.DatasetSpec;
import dev.assay.declare.format.CsvDialect;
import dev.assay.declare.format.HowRead;
import dev.assay.declare.format.HowRead.Answer;
import dev.assay.declare.format.HowRead.Guess;
import dev.assay.declare.format.HowRead.Key;
import dev.assay.declare.format.Notation;
import dev.assay.declare.format.Notations;
import dev.assay.report.html.section.ReadingSection;
import dev.assay.report.words.Figures;
import dev.assay.report.words.Words;
import dev.assay.score.TrainingCurves;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ReadingLinesTest {

    private static HowRead read(Guess... guesses) {
        CsvDialect semicolon = new CsvDialect(';', true).or(CsvDialect.RFC_4180);
        CsvDialect dialect =
                new CsvDialect(
                        ';',
                        false,
                        semicolon.quoting(),
                        semicolon.head(),
                        CsvDialect.NONE,
                        "windows-1252",
                        CsvDialect.LineEnd.LF,
                        new Notations(null, Map.of("price<b>", new Notation.Numbers(',', ""))));
        return new HowRead(dialect, List.of(guesses));
    }

    private static final Guess DELIMITER = new Guess(Key.DELIMITER, List.of(new Answer(";", 1)));
    private static final Guess DECIMAL = new Guess(Key.DECIMAL, List.of(new Answer(",", 1)));
    private static final Guess HEADER =
            new Guess(Key.HEADER, List.of(new Answer("true", 0.6), new Answer("false", 0.4)));

    private static List<String> lines(HowRead read) {
        return new ReadingLines(Words.ENGLISH)
                .of("orders", read).stream()
                        .map(line -> line.outcome() + " " + line.text())
                        .toList();
    }

    @Test
    void what_is_not_as_usual_is_said_in_one_line_and_what_is_not_sure_with_its_odds() {
        assertEquals(
                List.of(
                        "PASS orders: read with delimiter ';', decimal ',' (price<b>); this was found out"
                                + " from the data, declare under format what is not so",
                        "WARN orders: header can be true ("
                                + Figures.percent(0.6)
                                + "), false ("
                                + Figures.percent(0.4)
                                + "); it was read as true;"
                                + " declare it under format to settle it"),
                lines(read(DELIMITER, DECIMAL, HEADER)));
    }

    @Test
    void a_decimal_mark_that_nobody_can_tell_is_asked_for_and_not_claimed() {
        List<Answer> answers =
                List.of(new Answer("none (qty)", 0.3), new Answer(",", 0.3), new Answer(".", 0.3));
        List<String> lines = lines(read(new Guess(Key.DECIMAL, answers)));
        assertEquals(1, lines.size());
        assertTrue(
                lines.get(0).startsWith("WARN orders: decimal can be none (qty) ("), lines.get(0));
    }

    @Test
    void names_that_do_not_tell_columns_apart_are_asked_about_with_the_repair() {
        Guess names = new Guess(Key.NAMES, List.of(new Answer("x \u00D7 3", 0.5)));
        Guess rows = new Guess(Key.ROW_NAMES, List.of(new Answer("c1", 0.5)));
        Guess stacked = new Guess(Key.HEADER_LINES, List.of(new Answer("lines 1\u20132", 0.5)));
        List<String> lines = lines(read(names, rows, stacked));
        assertEquals(3, lines.size());
        assertTrue(
                lines.get(0)
                        .startsWith(
                                "WARN orders: the header has one name for several columns (x \u00D7 3);"),
                lines.get(0));
        assertTrue(lines.get(1).endsWith(": c1; give that column a name, too"), lines.get(1));
        assertTrue(
                lines.get(2)
                        .startsWith(
                                "WARN orders: the header takes several lines (lines 1\u20132);"),
                lines.get(2));
    }

    @Test
    void what_is_not_read_is_said_and_asked_about_where_it_may_be_data() {
        Guess records = new Guess(Key.RECORDS, List.of(new Answer("/items", 1)));
        Guess plain = new Guess(Key.LEFT_OUT, List.of(new Answer("at, total", 1)));
        assertEquals(
                List.of(
                        "PASS orders: read with records '/items', left out 'at, total'; this was found"
                                + " out from the data, declare under format what is not so"),
                lines(read(records, plain)));
        Guess nested = new Guess(Key.LEFT_OUT, List.of(new Answer("tags", 0.5)));
        Guess sheets = new Guess(Key.OTHER_SHEETS, List.of(new Answer("Data", 0.5)));
        List<String> asked = lines(read(nested, sheets));
        assertEquals(2, asked.size());
        assertTrue(
                asked.get(0)
                        .startsWith(
                                "WARN orders: the document of JSON has more than its records, which"
                                        + " is not read: tags; if that is right, declare where"),
                asked.get(0));
        assertTrue(
                asked.get(1)
                        .startsWith(
                                "WARN orders: the workbook has other sheets with values, which are"
                                        + " not read: Data; declare"),
                asked.get(1));
    }

    @Test
    void what_is_as_usual_is_not_worth_a_line() {
        assertEquals(List.of(), lines(read(new Guess(Key.DELIMITER, List.of(new Answer(",", 1))))));
    }

    @Test
    void the_page_shows_each_answer_its_odds_and_what_else_it_may_be() {
        DatasetAudit audit =
                new DatasetAudit(
                        DatasetSpec.of("orders", "a.csv"),
                        Map.of(),
                        null,
                        null,
                        null,
                        TrainingCurves.NONE,
                        List.of(),
                        read(DELIMITER, DECIMAL, HEADER));
        String page = new ReadingSection(Words.ENGLISH).of(audit).render();
        assertTrue(page.contains("How the files were read"), page);
        assertTrue(page.contains("price&lt;b&gt;"), page);
        assertTrue(page.contains("false (" + Figures.percent(0.4) + ")"), page);
        assertTrue(page.contains("Not all of it is sure"), page);
    }
}
