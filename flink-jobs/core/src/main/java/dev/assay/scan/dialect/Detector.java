package dev.assay.scan.dialect;

import dev.assay.declare.format.CsvDialect;
import dev.assay.declare.format.CsvDialect.Escape;
import dev.assay.declare.format.CsvDialect.Head;
import dev.assay.declare.format.CsvDialect.LineEnd;
import dev.assay.declare.format.CsvDialect.Quoting;
import dev.assay.declare.format.HowRead;
import dev.assay.declare.format.HowRead.Answer;
import dev.assay.declare.format.HowRead.Guess;
import dev.assay.declare.format.HowRead.Key;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;

/** Finds out how a text file is written from its first bytes. */
public final class Detector {

    /** Bytes of a file's beginning that are enough. */
    public static final int LOOK = 256 << 10;

    /** Answers with less than that are not worth a word. */
    private static final double LEAST = 0.001;

    /** Is in no text that people write. */
    private static final char SINGLE = '\u001F';

    /** Odds that somebody is asked to look at. */
    private static final double MAYBE = 0.85;

    private static final int MOST_ANSWERS = 3;
    private static final double ROUND = 1000;

    private Detector() {}

    /** One way to read the text, and what speaks for it. */
    private record Reading(Signs signs, char comment, CutText cut, Table table, double likelihood) {

        String delimiter() {
            return Signs.word(signs.delimiter()).repeat(signs.doubled() ? 2 : 1);
        }

        String quote() {
            return Signs.word(signs.quote())
                    + (signs.escape() == Escape.BACKSLASH ? " with \\" : "");
        }

        /**
         * Whether it cuts at each sign where the other one cuts at two, and finds nothing between.
         */
        boolean isHalfOf(Reading other) {
            int width = other.table.width();
            return other.signs.doubled()
                    && !signs.doubled()
                    && other.signs.delimiter() == signs.delimiter()
                    && width > 2
                    && table.width() == 2 * width - 1
                    && table.fitting().stream().allMatch(Reading::isEmptyBetween);
        }

        private static boolean isEmptyBetween(CutText.Row row) {
            return IntStream.range(0, row.width())
                    .filter(i -> i % 2 == 1)
                    .allMatch(i -> row.cells().get(i).isEmpty());
        }

        /** Whether both differ in nothing but that one of them is padded. */
        boolean isSameBut(Reading padded) {
            return signs.withPadding().equals(padded.signs) && cut.rows().equals(padded.cut.rows());
        }

        String padded() {
            return String.valueOf(signs.padded());
        }

        String preamble() {
            return String.valueOf(table.preamble());
        }
    }

    /**
     * Reads the beginning of a file in all ways that it gives reason for, and says which is best.
     *
     * @param head the first bytes, at most {@link #LOOK}
     * @param whole whether the file ends where they do
     * @param declared what is said already; it is never guessed
     */
    public static HowRead detect(byte[] head, boolean whole, CsvDialect declared) {
        List<Answer> encodings =
                declared.encoding() != null
                        ? List.of(new Answer(declared.encoding(), 1))
                        : Encodings.of(head, whole);
        String encoding = encodings.get(0).value();
        String raw = Encodings.text(head, encoding);
        LineEnd end = declared.lineEnd() != null ? declared.lineEnd() : lineEnd(raw);
        String text = lines(raw, whole);
        List<Reading> readings = readings(text, FrontMatter.above(text, declared));
        Reading best = readings.get(0);
        StackedHeader stacked = StackedHeader.of(best.table(), declared.head());
        Table table = stacked != null ? stacked.below() : best.table();
        boolean isSaid = stacked != null || declared.head().header() != null;
        double odds = isSaid ? 0 : HeaderGuess.logOdds(table);
        boolean header = Boolean.TRUE.equals(declared.head().header()) || odds > 0;
        HeaderNames names =
                stacked != null
                        ? HeaderNames.of(stacked)
                        : HeaderNames.of(best.cut(), table, header, declared.head().names());
        if (!header) {
            names = LogFields.or(names, text, best.comment(), table);
            names = LostHeader.or(names, text, best.signs(), table);
        }
        ColumnForms forms = ColumnForms.of(table, header, names.names(), declared.notations());
        boolean isSingle = best.signs().delimiter() == CsvDialect.NONE;
        CsvDialect dialect =
                new CsvDialect(
                        isSingle ? single(text) : best.signs().delimiter(),
                        best.signs().doubled(),
                        new Quoting(
                                best.signs().quote(), best.signs().escape(), best.signs().padded()),
                        new Head(header, table.preamble(), names.names()),
                        best.comment(),
                        encoding,
                        end,
                        forms.notations());
        List<Guess> guesses = new ArrayList<>();
        add(guesses, declared.delimiter(), Key.DELIMITER, shares(readings, Reading::delimiter));
        add(guesses, declared.quoting().sign(), Key.QUOTE, shares(readings, Reading::quote));
        if (readings.stream().anyMatch(reading -> reading.signs().padded())) {
            add(
                    guesses,
                    declared.quoting().padded(),
                    Key.PADDED,
                    shares(readings, Reading::padded));
        }
        if (stacked == null) {
            add(guesses, declared.head().header(), Key.HEADER, header(odds, table, best.signs()));
            add(
                    guesses,
                    declared.head().preamble(),
                    Key.PREAMBLE,
                    shares(readings, Reading::preamble));
        }
        if (best.comment() != CsvDialect.NONE) {
            Answer comment = new Answer(Signs.word(best.comment()), 1);
            add(guesses, declared.comment(), Key.COMMENT, List.of(comment));
        }
        add(guesses, declared.encoding(), Key.ENCODING, encodings);
        guesses.addAll(forms.guesses());
        guesses.addAll(names.guesses());
        guesses.addAll(TextRows.of(table, header).guesses());
        guesses.addAll(TextRows.empty(table));
        return new HowRead(dialect, guesses);
    }

    /**
     * Looks at another file of a dataset for what the first one left open: the order of dates.
     *
     * @param found of the first file
     * @param head the other's first bytes
     * @param whole whether it ends where they do
     * @param declared what was said of the first
     */
    public static HowRead also(HowRead found, byte[] head, boolean whole, CsvDialect declared) {
        boolean isOpen =
                found.guesses().stream().anyMatch(g -> g.key() == Key.DATES && g.isUnsure());
        CsvDialect fixed = found.dialect().orElseThrow().with(declared.notations());
        return isOpen ? ColumnForms.settled(found, detect(head, whole, fixed)) : found;
    }

    /** A delimiter that cuts nothing; a comma that comes later is then one too many. */
    private static char single(String text) {
        return text.indexOf(',') < 0 ? ',' : SINGLE;
    }

    private static void add(List<Guess> guesses, Object declared, Key key, List<Answer> answers) {
        if (declared == null) {
            guesses.add(new Guess(key, answers));
        }
    }

    /**
     * Where lines stand above a table without a header, one of them may be an odd header; words
     * apart from records that blanks delimit may be a title.
     */
    private static List<Answer> header(double logOdds, Table table, Signs signs) {
        boolean yes = logOdds > 0;
        boolean isOpen = yes ? signs.delimiter() == ' ' && table.isApart() : table.above() > 0;
        double most = isOpen ? MAYBE : 1;
        double odds = Math.min(most, 1 / (1 + Math.exp(-Math.abs(logOdds))));
        return answers(Map.of(String.valueOf(yes), odds, String.valueOf(!yes), 1 - odds));
    }

    /** Every reading, the best one first. */
    private static List<Reading> readings(String text, CsvDialect declared) {
        char said = SepLine.delimiter(text);
        List<Reading> readings = new ArrayList<>();
        for (Signs signs : Signs.of(text, declared)) {
            Reading reading = reading(text, signs, declared, said);
            // Padding that changes no cell is none.
            boolean isNew =
                    !signs.padded() || readings.stream().noneMatch(r -> r.isSameBut(reading));
            if (isNew) {
                readings.add(reading);
            }
        }
        readings.removeIf(reading -> readings.stream().anyMatch(reading::isHalfOf));
        readings.sort(Comparator.comparingDouble((Reading r) -> -r.likelihood()));
        return readings;
    }

    private static Reading reading(String text, Signs signs, CsvDialect declared, char said) {
        char comment = declared.comment() == null ? CsvDialect.NONE : declared.comment();
        CutText cut = CutText.of(text, signs, comment);
        Table table = Table.of(cut, signs, declared);
        char found = declared.comment() == null ? Likelihood.comment(table, cut) : CsvDialect.NONE;
        if (found != CsvDialect.NONE) {
            comment = found;
            cut = CutText.of(text, signs, comment);
            table = Table.of(cut, signs, declared);
        }
        Optional<Table> behind = LostHeader.behindQuote(text, signs, comment, cut, table);
        table = SepLine.above(behind.orElse(table), said);
        double likelihood = Likelihood.of(signs, cut, table) + SepLine.bonus(signs, said);
        boolean isLost =
                said == CsvDialect.NONE
                        && behind.isEmpty()
                        && !Boolean.FALSE.equals(declared.head().header())
                        && LostHeader.isAbove(cut, table);
        return isLost
                ? new Reading(
                        signs,
                        comment,
                        cut,
                        LostHeader.keep(cut, table),
                        likelihood + LostHeader.malus(Likelihood.rows(table)))
                : new Reading(signs, comment, cut, table, likelihood);
    }

    /** How the odds of all readings share out over the answers to one question. */
    private static List<Answer> shares(List<Reading> readings, Function<Reading, String> question) {
        Map<String, Double> shares = new LinkedHashMap<>();
        double best = readings.get(0).likelihood();
        double sum = 0;
        for (Reading reading : readings) {
            double weight = Double.isInfinite(best) ? 1 : Math.exp(reading.likelihood() - best);
            shares.merge(question.apply(reading), weight, Double::sum);
            sum += weight;
        }
        double all = sum;
        shares.replaceAll((answer, weight) -> weight / all);
        return answers(shares);
    }

    /** The best few, with the one of the best reading first where two are the same. */
    static List<Answer> answers(Map<String, Double> shares) {
        return shares.entrySet().stream()
                .filter(entry -> entry.getValue() >= LEAST)
                .sorted(Map.Entry.<String, Double>comparingByValue().reversed())
                .limit(MOST_ANSWERS)
                .map(e -> new Answer(e.getKey(), Math.round(e.getValue() * ROUND) / ROUND))
                .toList();
    }

    private static LineEnd lineEnd(String text) {
        return text.indexOf('\n') < 0 && text.strip().indexOf('\r') >= 0 ? LineEnd.CR : LineEnd.LF;
    }

    /** With LF alone between lines; a last line that is cut off is left out. */
    static String lines(String raw, boolean whole) {
        String text = raw.replace("\r\n", "\n");
        // As Windows ends lines that had its line ends already.
        text = text.contains("\r\n") ? text.replaceAll("\r+\n", "\n") : text;
        text = text.indexOf('\n') < 0 ? text.replace('\r', '\n') : text;
        int end = text.lastIndexOf('\n');
        return whole || end < 0 ? text : text.substring(0, end + 1);
    }
}
