package dev.assay.scan.dialect;

import dev.assay.declare.format.CsvDialect;
import dev.assay.declare.format.CsvDialect.Escape;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * One way to cut a text: the signs that are special in it.
 *
 * @param delimiter between cells, or {@link CsvDialect#NONE} for a single column
 * @param doubled whether the delimiter is that sign twice
 * @param quote around cells, or {@link CsvDialect#NONE}
 * @param escape how a quote within quotes is written
 * @param padded whether blanks around a cell are no part of it
 */
record Signs(char delimiter, boolean doubled, char quote, Escape escape, boolean padded) {

    /**
     * Delimiters, and the logarithm of how much rarer than a comma they are. Blanks and colons
     * stand in texts and times far more often than between cells.
     */
    static final Map<Character, Double> DELIMITERS =
            Map.ofEntries(
                    Map.entry(',', 0.0),
                    Map.entry(';', 0.0),
                    Map.entry('\t', 0.0),
                    Map.entry('|', -0.5),
                    Map.entry('\u001F', -0.2),
                    Map.entry('\u0001', -0.2),
                    Map.entry('\u001E', -1.0),
                    Map.entry('^', -1.5),
                    Map.entry('~', -1.5),
                    Map.entry(' ', -4.0),
                    Map.entry(':', -4.0),
                    Map.entry(CsvDialect.NONE, -1.0));

    /** Cells that begin with a quote from which on it may be a letter of all of them. */
    private static final int FEWEST_LETTERS = 5;

    /** The same, of cells that are padded. */
    Signs withPadding() {
        return new Signs(delimiter, doubled, quote, escape, true);
    }

    /** A sign that is seen as it is, and a word for one that is not. */
    static String word(char sign) {
        return switch (sign) {
            case CsvDialect.NONE -> "none";
            case '\t' -> "tab";
            case ' ' -> "space";
            default ->
                    sign < ' '
                            ? String.format(Locale.ROOT, "\\u%04x", (int) sign)
                            : String.valueOf(sign);
        };
    }

    /** All ways that a text gives a reason for, in a fixed order. */
    static List<Signs> of(String text, CsvDialect declared) {
        List<Signs> all = new ArrayList<>();
        for (char delimiter : delimiters(text, declared)) {
            all.addAll(of(text, delimiter, false, declared));
            if (isTwice(text, delimiter, declared)) {
                all.addAll(of(text, delimiter, true, declared));
            }
        }
        return declared.twice() ? all.stream().filter(Signs::doubled).toList() : all;
    }

    /** A sign that delimits only where it stands twice, as in {@code 1::1193::5::978300760}. */
    private static boolean isTwice(String text, char delimiter, CsvDialect declared) {
        return declared.twice()
                || declared.doubled() == null
                        && delimiter != CsvDialect.NONE
                        && delimiter != ' '
                        && text.indexOf("" + delimiter + delimiter) >= 0;
    }

    private static List<Signs> of(
            String text, char delimiter, boolean doubled, CsvDialect declared) {
        List<Signs> all = new ArrayList<>();
        for (char quote : quotes(text, delimiter, declared)) {
            for (Escape escape : escapes(text, quote, delimiter, declared)) {
                for (boolean padded : padded(text, quote, delimiter, declared)) {
                    all.add(new Signs(delimiter, doubled, quote, escape, padded));
                }
            }
        }
        return all;
    }

    private static List<Character> delimiters(String text, CsvDialect declared) {
        return declared.delimiter() != null
                ? List.of(declared.delimiter())
                : DELIMITERS.keySet().stream()
                        .filter(d -> d == CsvDialect.NONE || text.indexOf(d) >= 0)
                        .sorted()
                        .toList();
    }

    private static List<Character> quotes(String text, char delimiter, CsvDialect declared) {
        if (declared.quoting().sign() != null) {
            return List.of(declared.quoting().sign());
        }
        // Without quotes in the text all are the same: the usual one stands for all of them.
        List<Character> quotes = new ArrayList<>(List.of('"'));
        // A few that open a cell and are no quotes are a fault, which who reads on names with its
        // line.
        if (opened(text, '"', delimiter) >= FEWEST_LETTERS) {
            quotes.add(CsvDialect.NONE);
        }
        if (opened(text, '\'', delimiter) > 0) {
            quotes.add('\'');
        }
        return quotes;
    }

    /** How many cells begin with the sign. */
    private static int opened(String text, char sign, char delimiter) {
        int opened = 0;
        for (int at = text.indexOf(sign); at >= 0; at = text.indexOf(sign, at + 1)) {
            char before = at == 0 ? '\n' : text.charAt(at - 1);
            opened += before == delimiter || before == '\n' ? 1 : 0;
        }
        return opened;
    }

    /** Cells may be padded where blanks stand before a quote, or several of them between cells. */
    private static List<Boolean> padded(
            String text, char quote, char delimiter, CsvDialect declared) {
        if (declared.quoting().padded() != null) {
            return List.of(declared.quoting().padded());
        }
        boolean isReason =
                delimiter == ' '
                        ? text.contains("  ")
                                || text.startsWith(" ")
                                || text.contains("\n ")
                                || text.contains(" \n")
                        : quote != CsvDialect.NONE
                                && Pattern.compile(
                                                "[\n"
                                                        + Pattern.quote(String.valueOf(delimiter))
                                                        + "] +"
                                                        + Pattern.quote(String.valueOf(quote)))
                                        .matcher(text)
                                        .find();
        return isReason ? List.of(false, true) : List.of(false);
    }

    private static List<Escape> escapes(
            String text, char quote, char delimiter, CsvDialect declared) {
        if (declared.quoting().escape() != null) {
            return List.of(declared.quoting().escape());
        }
        char special = quote == CsvDialect.NONE ? delimiter : quote;
        boolean backslash =
                text.indexOf("\\" + special) >= 0
                        || quote != CsvDialect.NONE && text.contains("\\" + delimiter);
        return backslash ? List.of(Escape.DOUBLED, Escape.BACKSLASH) : List.of(Escape.DOUBLED);
    }
}
