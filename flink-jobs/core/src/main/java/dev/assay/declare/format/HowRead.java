package dev.assay.declare.format;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How a dataset's files are read, and what of it was found out.
 *
 * @param format with everything that reading needs
 * @param guesses what was not declared and more than one answer was looked at, in the order of
 *     {@link Key}
 */
public record HowRead(FileFormat format, List<Guess> guesses) {

    /** What a guess must be worth to be taken without asking. */
    private static final double SURE = 0.9;

    /** Different answers of files that are told. */
    private static final int MOST_VALUES = 3;

    /** What can be declared of it, and is guessed where it is not. */
    public enum Key {
        /** What kind of file it is. */
        FORMAT,
        /** Where in a document of JSON the records are. */
        RECORDS,
        /** Fields of such a document beside its records, which are not read. */
        LEFT_OUT,
        /** The sheet of a workbook that is read. */
        SHEET,
        /** Other sheets with values, which are not read. */
        OTHER_SHEETS,
        /** Between cells. */
        DELIMITER,
        /** Around cells, and how it is written within. */
        QUOTE,
        /** Whether blanks around cells are no part of them. */
        PADDED,
        /** Whether the first record names the columns. */
        HEADER,
        /** Lines above the table. */
        PREAMBLE,
        /** Of lines that are no records. */
        COMMENT,
        /** Of the text. */
        ENCODING,
        /** Of numbers. */
        DECIMAL,
        /** How a column writes dates. */
        DATES,
        /** How a column writes yes and no. */
        BOOLEANS,
        /** Names that the header has for several columns; they are told apart by numbers. */
        NAMES,
        /** The header has one name fewer than records have cells: the first has none. */
        ROW_NAMES,
        /** The header takes several lines; the names of a column in them are joined. */
        HEADER_LINES,
        /** Names with blanks at their ends, which nobody sees; they are part of the names. */
        NAME_BLANKS,
        /** A row below the header of units, or of names once more; it is read as a record. */
        UNITS,
        /** A row further down that looks like the header of another table; read as a record too. */
        OTHER_HEADER,
        /** Rows without any value: records between the parts of a spreadsheet, none at its end. */
        EMPTY_ROWS
    }

    /**
     * An answer.
     *
     * @param value as it is written in a declaration
     * @param odds that it is right, in [0, 1]
     */
    public record Answer(String value, double odds) {}

    /**
     * A guess.
     *
     * @param key what it is about
     * @param answers the best one first; their odds come to at most 1
     */
    public record Guess(Key key, List<Answer> answers) {
        public Guess {
            answers = List.copyOf(answers);
        }

        /**
         * What several files of a dataset say of one key: all that they say, as sure as the one
         * that is least so.
         */
        public static Guess together(List<Guess> told) {
            Guess least =
                    told.stream().filter(Guess::isUnsure).findFirst().orElseGet(() -> told.get(0));
            List<String> values = told.stream().map(g -> g.best().value()).distinct().toList();
            String all =
                    String.join("; ", values.subList(0, Math.min(MOST_VALUES, values.size())))
                            + (values.size() > MOST_VALUES ? "; \u2026" : "");
            List<Answer> answers = new ArrayList<>(least.answers());
            answers.set(0, new Answer(all, least.best().odds()));
            return new Guess(least.key(), answers);
        }

        /** What was taken. */
        public Answer best() {
            return answers.get(0);
        }

        /** Whether another answer is not much worse. */
        @JsonIgnore
        public boolean isUnsure() {
            return best().odds() < SURE;
        }
    }

    public HowRead {
        guesses = List.copyOf(guesses);
    }

    /** The format, where it is CSV. */
    public Optional<CsvDialect> dialect() {
        return format instanceof CsvDialect csv ? Optional.of(csv) : Optional.empty();
    }

    /** Columns that do not write numbers as programs do. */
    public List<String> columnsOfNumbers() {
        return notations().columns().entrySet().stream()
                .filter(column -> column.getValue() instanceof Notation.Numbers)
                .map(Map.Entry::getKey)
                .toList();
    }

    private Notations notations() {
        Notations found =
                format instanceof FixedWidth fixed
                        ? fixed.notations()
                        : dialect().map(CsvDialect::notations).orElse(null);
        return found == null ? Notations.PLAIN : found;
    }

    /** Guesses that somebody should look at. */
    public List<Guess> unsure() {
        return guesses.stream().filter(Guess::isUnsure).toList();
    }
}
