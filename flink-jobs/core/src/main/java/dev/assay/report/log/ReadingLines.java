package dev.assay.report.log;

import dev.assay.declare.format.HowRead;
import dev.assay.declare.format.HowRead.Answer;
import dev.assay.declare.format.HowRead.Guess;
import dev.assay.declare.format.HowRead.Key;
import dev.assay.finding.Outcome;
import dev.assay.report.log.ConsoleReport.Line;
import dev.assay.report.words.Figures;
import dev.assay.report.words.PlainText;
import dev.assay.report.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * How a dataset's files are read, where that was found out and is not as usual, or not sure.
 *
 * @param words of the report's language
 */
public record ReadingLines(Words words) {

    private static final int MOST_COLUMNS = 3;

    private static final Map<Key, String> USUAL =
            Map.of(
                    Key.DELIMITER, ",",
                    Key.QUOTE, "\"",
                    Key.PADDED, "false",
                    Key.HEADER, "true",
                    Key.PREAMBLE, "0",
                    Key.ENCODING, "UTF-8");

    /** What has no other answers, and a question of its own. */
    private static final Set<Key> ASKED =
            Set.of(Key.NAMES, Key.ROW_NAMES, Key.HEADER_LINES, Key.LEFT_OUT, Key.OTHER_SHEETS);

    /**
     * One line at most of what was taken, and one for each question that the user should answer.
     */
    public List<Line> of(String dataset, HowRead read) {
        List<Line> lines = new ArrayList<>();
        List<String> unusual =
                read.guesses().stream()
                        .filter(guess -> !isUsual(guess, read))
                        .map(guess -> said(guess.key(), guess.best(), read))
                        .toList();
        String name = PlainText.name(dataset);
        if (!unusual.isEmpty()) {
            String text = words.text("log.read", name, words.joined(unusual));
            lines.add(new Line(Outcome.PASS, text));
        }
        for (Guess guess : read.unsure()) {
            lines.add(new Line(Outcome.WARN, unsure(name, guess)));
        }
        return lines;
    }

    private static boolean isUsual(Guess guess, HowRead read) {
        // Of a single column without commas all delimiters are the same.
        boolean isSingle =
                guess.key() == Key.DELIMITER
                        && read.dialect().filter(csv -> csv.delimiter() == ',').isPresent();
        boolean isOpen =
                (guess.key() == Key.DECIMAL || ASKED.contains(guess.key())) && guess.isUnsure();
        return isSingle || isOpen || guess.best().value().equals(USUAL.get(guess.key()));
    }

    private String said(Key key, Answer answer, HowRead read) {
        String said = name(key) + " " + words.text("value", answer.value());
        return PlainText.name(
                key == Key.DECIMAL ? words.within(said, columns(read.columnsOfNumbers())) : said);
    }

    private String columns(List<String> columns) {
        String more = columns.size() > MOST_COLUMNS ? " …" : "";
        return words.joined(columns.subList(0, Math.min(MOST_COLUMNS, columns.size()))) + more;
    }

    private static String name(Key key) {
        return key.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private String unsure(String dataset, Guess guess) {
        if (ASKED.contains(guess.key())) {
            return words.text(
                    "log.read." + guess.key().name().toLowerCase(Locale.ROOT),
                    dataset,
                    PlainText.name(guess.best().value()));
        }
        List<String> answers =
                guess.answers().stream()
                        .map(
                                a ->
                                        words.within(
                                                PlainText.name(a.value()),
                                                Figures.percent(a.odds())))
                        .toList();
        return words.text(
                "log.read.unsure",
                dataset,
                name(guess.key()),
                words.joined(answers),
                PlainText.name(guess.best().value()));
    }
}
