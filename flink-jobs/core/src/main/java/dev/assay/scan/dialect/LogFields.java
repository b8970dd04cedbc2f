package dev.assay.scan.dialect;

import dev.assay.declare.format.CsvDialect;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Names that a log gives its columns in a comment: {@code #Fields: date time c-ip cs-method}, as
 * web servers and networks of delivery write them (W3C, <i>Extended Log File Format</i>, Working
 * Draft WD-logfile-960323, 1996), or {@code #fields} with what delimits its cells before each name,
 * as Zeek does (The Zeek Project, <i>Zeek Log Formats and Inspection</i>).
 */
final class LogFields {

    private static final Pattern LINE =
            Pattern.compile(
                    "(?m)^#(?:Fields:[ \\t]*(?<words>\\S.*)|fields(?<sign>[^\\w:\\n\\r])(?<cells>.+))$");

    private LogFields() {}

    /** The names in a text; empty where none are given. */
    static List<String> of(String text) {
        Matcher line = LINE.matcher(text);
        if (!line.find()) {
            return List.of();
        }
        String words = line.group("words");
        return words != null
                ? List.of(words.strip().split("[ \\t]+"))
                : List.of(line.group("cells").split(Pattern.quote(line.group("sign")), -1));
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
        return HeaderNames.other(fields, "in #Fields", expected);
    }
}
