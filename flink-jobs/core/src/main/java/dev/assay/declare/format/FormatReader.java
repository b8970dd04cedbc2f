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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Reads what an entry of {@code datasets} says of its files' format: under {@code format}, and the
 * keys {@code delimiter} and {@code header} of the dataset itself. What is not said stays open.
 */
public final class FormatReader {

    private static final List<String> TYPES =
            List.of("csv", "fixed", "json", "parquet", "orc", "avro", "xlsx");

    private static final Set<String> KEYS_OF_CSV =
            Set.of(
                    "type",
                    "delimiter",
                    "quote",
                    "escape",
                    "padded",
                    "header",
                    "names",
                    "preamble",
                    "comment",
                    "encoding",
                    "decimal",
                    "dates",
                    "booleans");

    private static final Set<String> KEYS_OF_FIXED =
            Set.of(
                    "type",
                    "widths",
                    "header",
                    "preamble",
                    "encoding",
                    "decimal",
                    "dates",
                    "booleans");

    /** Keys of CSV that may stand beside {@code format}. */
    private static final List<String> KEYS_BESIDE = List.of("delimiter", "header");

    private static final Set<String> KEYS_OF_WORKBOOK = Set.of("type", "sheet");

    private static final Set<String> KEYS_OF_JSON = Set.of("type", "records", "rows", "lengths");

    private static final Set<String> KEYS_OF_NESTED = Set.of("type", "rows", "lengths");

    private static final int MOST_PREAMBLE = 1000;

    private static final Map<String, Character> WORDS =
            Map.of("tab", '\t', "space", ' ', "none", CsvDialect.NONE);

    /** A delimiter that is in no text: all of a line is one cell. */
    private static final char SINGLE = '\u001F';

    private FormatReader() {}

    /**
     * The format, as far as it is declared.
     *
     * @param dataset the dataset's keys
     */
    public static FileFormat read(Map<String, YamlNode> dataset) throws SpecException {
        YamlNode format = dataset.get("format");
        String type = format == null ? "" : type(format.map("format"));
        if (type.isEmpty() || type.equals("csv")) {
            return csv(dataset, format);
        }
        for (String key : KEYS_BESIDE) {
            if (dataset.containsKey(key)) {
                throw dataset.get(key)
                        .fault(
                                type.equals("fixed") && KEYS_OF_FIXED.contains(key)
                                        ? "write the key '" + key + "' under format, beside widths"
                                        : "the key '"
                                                + key
                                                + "' is of CSV, and the format is "
                                                + type);
            }
        }
        if (type.equals("fixed")) {
            return fixed(format, format.map("format", KEYS_OF_FIXED));
        }
        if (type.equals("xlsx")) {
            YamlNode sheet = format.map("format", KEYS_OF_WORKBOOK).get("sheet");
            return new Workbook(sheet == null ? null : sheet.text("sheet"));
        }
        Map<String, YamlNode> keys =
                format.map("format", type.equals("json") ? KEYS_OF_JSON : KEYS_OF_NESTED);
        FileFormat files =
                switch (type) {
                    case "json" -> new JsonRecords(records(keys.get("records")));
                    case "parquet" -> new ParquetFile();
                    case "orc" -> new OrcFile();
                    default -> new AvroFile();
                };
        return unfolded(files, keys);
    }

    private static FileFormat unfolded(FileFormat files, Map<String, YamlNode> keys)
            throws SpecException {
        YamlNode rows = keys.get("rows");
        YamlNode lengths = keys.get("lengths");
        boolean counted = lengths != null && lengths.flag("lengths");
        if (rows == null) {
            return counted ? new Unfolded(files, null, true) : files;
        }
        String column = rows.text("rows");
        if (column.isBlank()) {
            throw rows.fault("rows is blank; write the column whose arrays hold the rows");
        }
        if (counted) {
            throw lengths.fault(
                    "lengths says how many elements arrays have, and rows makes a row of each"
                            + " element; leave out one of them");
        }
        return new Unfolded(files, column, false);
    }

    private static FixedWidth fixed(YamlNode format, Map<String, YamlNode> keys)
            throws SpecException {
        Integer preamble = preamble(keys.get("preamble"));
        return new FixedWidth(
                FixedReader.columns(keys, format),
                keys.containsKey("header") && keys.get("header").flag("header"),
                preamble == null ? 0 : preamble,
                encoding(keys.get("encoding")),
                NotationReader.read(keys));
    }

    private static String records(YamlNode node) throws SpecException {
        if (node == null) {
            return null;
        }
        String pointer = node.text("records");
        if (!pointer.isEmpty() && !pointer.startsWith("/")) {
            throw node.fault(
                    "records is '"
                            + pointer
                            + "'; write where the array with the records is, such as /items or"
                            + " /result/items, or \"\" for the values of the file itself");
        }
        return pointer;
    }

    private static String type(Map<String, YamlNode> keys) throws SpecException {
        YamlNode type = keys.get("type");
        if (type == null) {
            return "";
        }
        String text = type.text("type");
        if (!TYPES.contains(text)) {
            throw type.fault("unknown format '" + text + "'; " + Nearest.suggest(text, TYPES));
        }
        return text;
    }

    /** Whoever writes none of its keys leaves open what the files are. */
    private static FileFormat csv(Map<String, YamlNode> dataset, YamlNode format)
            throws SpecException {
        Map<String, YamlNode> keys = new HashMap<>();
        if (format != null) {
            keys.putAll(format.map("format", KEYS_OF_CSV));
        }
        for (String key : KEYS_BESIDE) {
            YamlNode node = dataset.get(key);
            if (node != null && keys.containsKey(key)) {
                throw node.fault(
                        "the key '"
                                + key
                                + "' stands here and under format; leave one of them out");
            }
            if (node != null) {
                keys.put(key, node);
            }
        }
        if (keys.isEmpty()) {
            return new AsFound();
        }
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

    private static Integer preamble(YamlNode node) throws SpecException {
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

    private static String encoding(YamlNode node) throws SpecException {
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
