package dev.assay.declare.format;

import dev.assay.declare.yaml.Nearest;
import dev.assay.declare.yaml.SpecException;
import dev.assay.declare.yaml.YamlNode;
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
        Integer preamble = DialectReader.preamble(keys.get("preamble"));
        return new FixedWidth(
                FixedReader.columns(keys, format),
                keys.containsKey("header") && keys.get("header").flag("header"),
                preamble == null ? 0 : preamble,
                DialectReader.encoding(keys.get("encoding")),
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
        return DialectReader.read(keys);
    }
}
