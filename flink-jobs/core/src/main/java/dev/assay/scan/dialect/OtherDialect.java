package dev.assay.scan.dialect;

import dev.assay.declare.format.CsvDialect;
import dev.assay.declare.format.HowRead;
import dev.assay.declare.format.HowRead.Guess;
import dev.assay.declare.format.HowRead.Key;
import dev.assay.scan.dialect.encoding.Utf8Share;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Whether a file is written in another dialect than those before it. */
public final class OtherDialect {

    /** Bytes that are looked at to see that nothing changed. */
    private static final int GLANCE = 16 << 10;

    /** Share of rows that may have another width: those are counted as what they are. */
    private static final double MOSTLY = 0.8;

    /** What a guess must be worth to contradict what was accepted. */
    private static final double SURE = 0.95;

    private static final int FEWEST_LETTERS = 5;
    private static final int FEWEST = 5;

    /** Logarithm of the odds from which on a first row is no header, or is one. */
    private static final double CLEAR_HEADER = 3;

    private OtherDialect() {}

    /**
     * What is clearly other, in words for a fault; empty where the file can be read as expected, or
     * where it is not clear how else.
     *
     * @param head at most {@link Detector#LOOK} bytes
     * @param whole whether the file ends where they do
     * @param expected the dialect that was accepted or found, complete
     * @param declared what of it is declared, and so is not questioned
     */
    public static Optional<String> of(
            byte[] head, boolean whole, CsvDialect expected, CsvDialect declared) {
        Optional<String> encoding =
                declared.encoding() == null
                        ? encoding(head, whole, expected.encoding())
                        : Optional.empty();
        if (encoding.isPresent()) {
            return encoding;
        }
        boolean cut = head.length > GLANCE;
        byte[] glance = cut ? Arrays.copyOf(head, GLANCE) : head;
        String text = Detector.lines(Encodings.text(glance, expected.encoding()), whole && !cut);
        Optional<String> fields =
                declared.head().names().isEmpty()
                        ? LogFields.other(text, expected)
                        : Optional.empty();
        if (fields.isPresent()) {
            return fields;
        }
        Signs signs =
                new Signs(
                        expected.delimiter(),
                        expected.twice(),
                        expected.quoting().sign(),
                        expected.quoting().escape(),
                        expected.quoting().arePadded());
        CutText rows = CutText.of(text, signs, expected.comment());
        Table table = Table.of(rows, signs, expected);
        Optional<String> names =
                declared.head().names().isEmpty()
                        ? LostHeader.other(text, expected, table)
                        : Optional.empty();
        if (names.isPresent()) {
            return names;
        }
        Optional<String> header =
                declared.head().header() == null
                        ? header(table, expected.header())
                        : Optional.empty();
        if (looksAsExpected(rows, table) && header.isEmpty()) {
            return Optional.empty();
        }
        // Other lines above the table look like another header.
        return signs(head, whole, expected, declared).or(() -> header);
    }

    private static Optional<String> header(Table table, boolean expected) {
        double odds =
                table.width() > 1 && table.rows().size() > FEWEST ? HeaderGuess.logOdds(table) : 0;
        if (expected && odds < -CLEAR_HEADER) {
            return Optional.of("begins with a record in place of the header");
        }
        return !expected && odds > CLEAR_HEADER
                ? Optional.of("begins with a header in place of a record")
                : Optional.empty();
    }

    private static Optional<String> signs(
            byte[] head, boolean whole, CsvDialect expected, CsvDialect declared) {
        CsvDialect open =
                new CsvDialect(
                        declared.delimiter(),
                        declared.doubled(),
                        declared.quoting(),
                        declared.head(),
                        declared.comment(),
                        expected.encoding(),
                        expected.lineEnd(),
                        expected.notations());
        HowRead found = Detector.detect(head, whole, open);
        CsvDialect other = found.dialect().orElseThrow();
        if (!other.delimiter().equals(expected.delimiter())) {
            return isSure(found, Key.DELIMITER) && !isSingle(found)
                    ? Optional.of(
                            "is written with '"
                                    + Signs.word(other.delimiter())
                                    + "' between cells in place of '"
                                    + Signs.word(expected.delimiter())
                                    + "'")
                    : Optional.empty();
        }
        boolean isOtherQuote = !other.quoting().sign().equals(expected.quoting().sign());
        if (isOtherQuote && isSure(found, Key.QUOTE) && !isStray(head, expected, other)) {
            return Optional.of(
                    "is written with "
                            + Signs.word(other.quoting().sign())
                            + " around cells in place of "
                            + Signs.word(expected.quoting().sign()));
        }
        boolean isOtherStart =
                !other.head().preamble().equals(expected.head().preamble())
                        && isSure(found, Key.PREAMBLE);
        return isOtherStart
                ? Optional.of(
                        "has "
                                + other.head().preamble()
                                + " lines above the table in place of "
                                + expected.head().preamble())
                : Optional.empty();
    }

    /** A few quotes that fit nowhere are no dialect: who reads on names the line of each. */
    private static boolean isStray(byte[] head, CsvDialect expected, CsvDialect other) {
        char quote = expected.quoting().sign();
        return other.quoting().sign() == CsvDialect.NONE
                && Encodings.text(head, expected.encoding()).chars().filter(c -> c == quote).count()
                        < FEWEST;
    }

    private static Optional<String> encoding(byte[] head, boolean whole, String expected) {
        List<HowRead.Answer> found = Encodings.of(head, whole);
        String other = found.get(0).value();
        boolean isWide = other.startsWith("UTF-16") || other.startsWith("UTF-32");
        Utf8Share share = Utf8Share.of(head, whole);
        boolean isClear =
                expected.equals(Encodings.UTF_8)
                        // Single bytes that are no UTF-8 are counted, and their places shown.
                        ? isWide || share.valid() == 0 && share.sequences() >= FEWEST_LETTERS
                        : isWide
                                || !share.isAscii()
                                        && other.equals(Encodings.UTF_8)
                                        && share.sequences() >= FEWEST_LETTERS
                                || expected.startsWith("UTF-");
        boolean isSame = Encodings.text(head, other).equals(Encodings.text(head, expected));
        return isClear && !isSame && found.get(0).odds() >= SURE
                ? Optional.of("is written in " + other + " in place of " + expected)
                : Optional.empty();
    }

    /** Whether nearly all of the first rows have the width of the first one. */
    private static boolean looksAsExpected(CutText rows, Table table) {
        if (table.rows().isEmpty()) {
            return true;
        }
        boolean quotesFit = rows.quotes().odd() <= rows.quotes().fit();
        boolean starts = table.rows().get(0).width() == table.width();
        return starts
                && quotesFit
                && table.width() > 1
                && table.fitting().size() >= MOSTLY * table.rows().size();
    }

    private static boolean isSingle(HowRead found) {
        return guess(found, Key.DELIMITER)
                .filter(guess -> guess.best().value().equals("none"))
                .isPresent();
    }

    private static boolean isSure(HowRead found, Key key) {
        return guess(found, key).filter(guess -> guess.best().odds() >= SURE).isPresent();
    }

    private static Optional<Guess> guess(HowRead found, Key key) {
        return found.guesses().stream().filter(guess -> guess.key() == key).findFirst();
    }
}
