package dev.assay.scan.dialect;

import dev.assay.declare.format.CsvDialect;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Names that a log gives its columns in a comment, {@code #Fields: date time c-ip cs-method}, as
 * web servers and networks of delivery write them: W3C, <i>Extended Log File Format</i>, Working
 * Draft WD-logfile-960323 (1996).
 */
final class LogFields {

    private static final Pattern LINE = Pattern.compile("(?m)^#Fields:[ \\t]*(\\S.*)$");

    private LogFields() {}

    /** The names in a text; empty where none are given. */
    static List<String> of(String text) {
        Matcher line = LINE.matcher(text);
        return line.find() ? List.of(line.group(1).strip().split("[ \\t]+")) : List.of();
    }

    /** The same where a table without a header has as many columns; else the names that it has. */
    static HeaderNames or(HeaderNames names, String text, char comment, Table table) {
        List<String> fields = comment == '#' && names.names().isEmpty() ? of(text) : List.of();
        return !fields.isEmpty() && fields.size() == table.width()
                ? new HeaderNames(HeaderNames.apart(fields), List.of())
                : names;
    }

    /** What a log says that gives its columns other names than those that are expected. */
    static Optional<String> other(String text, CsvDialect expected) {
        List<String> fields = expected.header() ? List.of() : HeaderNames.apart(of(text));
        List<String> names = expected.head().names();
        return fields.isEmpty() || names.isEmpty() || fields.equals(names)
                ? Optional.empty()
                : Optional.of(
                        "names its columns "
                                + String.join(" ", fields)
                                + " in #Fields in place of "
                                + String.join(" ", names));
    }
}
