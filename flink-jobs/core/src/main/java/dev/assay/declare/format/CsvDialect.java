package dev.assay.declare.format;

import com.fasterxml.jackson.annotation.JsonIgnore;
import dev.assay.document.Nullable;
import java.io.Serializable;
import java.util.List;

/**
 * How a text file is cut into records and cells. What is null is not declared: it is found out from
 * the data before that is read, or is as {@link #RFC_4180} has it.
 *
 * @param delimiter between cells, one ASCII character
 * @param doubled whether the delimiter is that character twice
 * @param quoting what holds cells together in which delimiters or line ends stand
 * @param head what stands above the records
 * @param comment the sign that lines begin with which are no records, or {@link #NONE}
 * @param encoding of the text, by a name that Java knows
 * @param lineEnd what ends a line
 * @param notations how columns write their values
 */
public record CsvDialect(
        @Nullable Character delimiter,
        @Nullable Boolean doubled,
        Quoting quoting,
        Head head,
        @Nullable Character comment,
        @Nullable String encoding,
        @Nullable LineEnd lineEnd,
        @Nullable Notations notations)
        implements FileFormat, Serializable {

    static final String NAME = "csv";

    /** That there is no such sign: a quote or a comment. */
    public static final char NONE = '\0';

    /** Commas and a header, in UTF-8. */
    public static final CsvDialect RFC_4180 =
            new CsvDialect(
                    ',',
                    false,
                    new Quoting('"', Escape.DOUBLED, false),
                    new Head(true, 0, List.of()),
                    NONE,
                    "UTF-8",
                    LineEnd.LF,
                    Notations.PLAIN);

    /** Of which nothing is declared. */
    public static final CsvDialect UNDECLARED =
            new CsvDialect(
                    null,
                    null,
                    new Quoting(null, null, null),
                    new Head(null, null, List.of()),
                    null,
                    null,
                    null,
                    null);

    /** How a quote within quotes is written. */
    public enum Escape {
        /** Twice. */
        DOUBLED,
        /** Behind a backslash, which also stands before a delimiter that is no delimiter. */
        BACKSLASH
    }

    /** What ends a line. */
    public enum LineEnd {
        /** LF, alone or behind CR. */
        LF,
        /** CR alone, as very old programs write it. */
        CR
    }

    /**
     * What holds cells together in which delimiters or line ends stand.
     *
     * @param sign that opens and closes a cell, or {@link #NONE}
     * @param escape how the sign is written within
     * @param padded whether blanks around a cell are no part of it; between cells that blanks
     *     delimit, so many of them are one delimiter
     */
    public record Quoting(
            @Nullable Character sign, @Nullable Escape escape, @Nullable Boolean padded)
            implements Serializable {

        /** Of cells that are not padded. */
        public Quoting(Character sign, Escape escape) {
            this(sign, escape, false);
        }

        /** Whether it is said that cells are padded. */
        public boolean arePadded() {
            return Boolean.TRUE.equals(padded);
        }
    }

    /**
     * What stands above the records.
     *
     * @param header whether the first record names the columns; otherwise they are {@code c1, c2 …}
     * @param preamble lines above the table
     * @param names of the columns where no header names them, or where the header names some alike
     *     or lacks the first; may be empty
     */
    public record Head(@Nullable Boolean header, @Nullable Integer preamble, List<String> names)
            implements Serializable {
        public Head {
            names = List.copyOf(names);
        }
    }

    public CsvDialect {
        if (delimiter != null
                && (delimiter > 127
                        || delimiter == NONE
                        || delimiter == '"'
                        || delimiter == '\n'
                        || delimiter == '\r')) {
            throw new IllegalArgumentException(
                    "the delimiter must be one ASCII character other than a quote or a line end");
        }
    }

    /** Of which only that is said. */
    public CsvDialect(char delimiter, boolean header) {
        this(
                delimiter,
                false,
                UNDECLARED.quoting,
                new Head(header, null, List.of()),
                null,
                null,
                null,
                null);
    }

    /**
     * As {@link #RFC_4180}, where columns have other names than the header, which names some alike.
     *
     * @param names as {@link Head} has them
     */
    public static CsvDialect plain(List<String> names) {
        Head head = new Head(null, null, names);
        return new CsvDialect(null, null, UNDECLARED.quoting, head, null, null, null, null)
                .or(RFC_4180);
    }

    /** Whether the first record names the columns; it does where nothing is said. */
    public boolean header() {
        return head.header() == null || head.header();
    }

    /** Whether it is said that the delimiter is its sign twice. */
    public boolean twice() {
        return Boolean.TRUE.equals(doubled);
    }

    /** The same, and what it leaves open as in another one. */
    public CsvDialect or(CsvDialect other) {
        return new CsvDialect(
                first(delimiter, other.delimiter),
                first(doubled, other.doubled),
                new Quoting(
                        first(quoting.sign, other.quoting.sign),
                        first(quoting.escape, other.quoting.escape),
                        first(quoting.padded, other.quoting.padded)),
                new Head(
                        first(head.header, other.head.header),
                        first(head.preamble, other.head.preamble),
                        head.names.isEmpty() ? other.head.names : head.names),
                first(comment, other.comment),
                first(encoding, other.encoding),
                first(lineEnd, other.lineEnd),
                notations == null || other.notations == null
                        ? first(notations, other.notations)
                        : notations.or(other.notations));
    }

    /** The same with other notations. */
    public CsvDialect with(Notations other) {
        return new CsvDialect(delimiter, doubled, quoting, head, comment, encoding, lineEnd, other);
    }

    private static <T> T first(T a, T b) {
        return a == null ? b : a;
    }

    /**
     * Whether its bytes can be read as they are: UTF-8, quotes doubled, nothing above or between
     * records. Such files are read in many ranges at a time.
     */
    @JsonIgnore
    public boolean isPlain() {
        CsvDialect all = or(RFC_4180);
        return !all.twice()
                && all.quoting.equals(RFC_4180.quoting)
                && all.head.preamble == 0
                && all.comment == NONE
                && all.encoding.equals("UTF-8")
                && all.lineEnd == LineEnd.LF;
    }

    @Override
    public String named() {
        return NAME;
    }
}
