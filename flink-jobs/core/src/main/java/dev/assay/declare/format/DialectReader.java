package dev.assay.declare.format;

import dev.assay.declare.format.CsvDialect.Escape;
import dev.assay.declare.format.CsvDialect.Head;
import dev.assay.declare.format.CsvDialect.Quoting;
import dev.assay.declare.yaml.Nearest;
import dev.assay.declare.yaml.SpecException;
import dev.assay.declare.yaml.YamlNode;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Reads the keys of CSV, each left open where it is not said. */
final class DialectReader {

    private static final int MOST_PREAMBLE = 1000;

    private static final Map<String, Character> WORDS =
            Map.of("tab", '\t', "space", ' ', "none", CsvDialect.NONE);

    /** A delimiter that is in no text: all of a line is one cell. */
    private static final char SINGLE = '\u001F';

    private DialectReader() {}

    /** The dialect, as far as it is declared. */
    static CsvDialect read(Map<String, YamlNode> keys) throws SpecException {
        return new CsvDialect(
                delimiter(keys.get("delimiter")),
                doubled(keys.get("delimiter")),
                new Quoting(
                        quote(keys.get("quote")),
                        escape(keys.get("escape")),
                        keys.containsKey("padded") ? keys.get("padded").flag("padded") : null),
                new Head(header(keys), preamble(keys.get("preamble")), names(keys)),
                comment(keys.get("comment")),
                encoding(keys.get("encoding")),
                null,
                NotationReader.read(keys));
    }

    private static Character delimiter(YamlNode node) throws SpecException {
        if (node == null) {
            return null;
        }
        String text = node.text("delimiter");
        Character sign = sign(isTwice(text) ? text.substring(1) : text);
        boolean isFit =
                sign != null && sign < 128 && "\"\n\r".indexOf(sign) < 0 && !isWordSign(sign);
        if (!isFit) {
            throw node.fault(
                    "unknown delimiter '"
                            + text
                            + "'; write one sign such as , ; | or ^, or the same twice, or tab, space or none");
        }
        return sign == CsvDialect.NONE ? (Character) SINGLE : sign;
    }

    private static Boolean doubled(YamlNode node) throws SpecException {
        return node == null ? null : (Boolean) isTwice(node.text("delimiter"));
    }

    private static boolean isTwice(String text) {
        return text.length() == 2 && text.charAt(0) == text.charAt(1);
    }

    private static boolean isWordSign(char sign) {
        return Character.isLetterOrDigit(sign);
    }

    private static Character quote(YamlNode node) throws SpecException {
        if (node == null) {
            return null;
        }
        Character sign = sign(node.text("quote"));
        if (sign == null || sign != '"' && sign != '\'' && sign != CsvDialect.NONE) {
            throw node.fault("unknown quote; write '\"', \"'\" or none");
        }
        return sign;
    }

    private static Escape escape(YamlNode node) throws SpecException {
        if (node == null) {
            return null;
        }
        String text = node.text("escape");
        return switch (text) {
            case "doubled" -> Escape.DOUBLED;
            case "backslash" -> Escape.BACKSLASH;
            default ->
                    throw node.fault(
                            "unknown escape '"
                                    + text
                                    + "'; "
                                    + Nearest.suggest(text, List.of("doubled", "backslash")));
        };
    }

    private static Boolean header(Map<String, YamlNode> keys) throws SpecException {
        if (keys.containsKey("header")) {
            return keys.get("header").flag("header");
        }
        return keys.containsKey("names") ? Boolean.FALSE : null;
    }

    private static List<String> names(Map<String, YamlNode> keys) throws SpecException {
        List<String> names = new ArrayList<>();
        YamlNode node = keys.get("names");
        if (node != null) {
            if (keys.containsKey("header") && keys.get("header").flag("header")) {
                throw node.fault(
                        "names are for files without a header; leave out names, or header: true");
            }
            for (YamlNode item : node.list("names")) {
                names.add(item.text("each item of names"));
            }
        }
        return names;
    }

    static Integer preamble(YamlNode node) throws SpecException {
        if (node == null) {
            return null;
        }
        String text = node.text("preamble");
        if (!text.matches("\\d{1,4}") || Integer.parseInt(text) > MOST_PREAMBLE) {
            throw node.fault(
                    "preamble is '"
                            + text
                            + "'; write how many lines stand above the table, 0 to "
                            + MOST_PREAMBLE);
        }
        return Integer.valueOf(text);
    }

    private static Character comment(YamlNode node) throws SpecException {
        if (node == null) {
            return null;
        }
        Character sign = sign(node.text("comment"));
        if (sign == null || Character.isLetterOrDigit(sign)) {
            throw node.fault("comment must be one sign such as \"#\", or none");
        }
        return sign;
    }

    static String encoding(YamlNode node) throws SpecException {
        if (node == null) {
            return null;
        }
        String text = node.text("encoding");
        try {
            return Charset.forName(text).name();
        } catch (IllegalCharsetNameException | java.nio.charset.UnsupportedCharsetException e) {
            throw node.fault(
                    "unknown encoding '"
                            + text
                            + "'; write a name such as UTF-8, windows-1252, GB18030 or Shift_JIS");
        }
    }

    /** One sign, or the sign that a word stands for; null for any other text. */
    private static Character sign(String text) {
        if (WORDS.containsKey(text)) {
            return WORDS.get(text);
        }
        return text.length() == 1 ? (Character) text.charAt(0) : null;
    }
}
