package dev.assay.declare.format;

import dev.assay.declare.yaml.SpecException;
import dev.assay.declare.yaml.YamlNode;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Reads how columns of text files write their values. */
final class NotationReader {

    /** Instead of a pattern: the column is text, whatever it looks like. */
    private static final String NONE = "none";

    private static final Pattern DATE =
            Pattern.compile(
                    "(d([./-])M\\2(yy)?yy|M([./-])d\\4(yy)?yy|yyyy([./-])M\\6d|yyyy\u5E74M\u6708d\u65E5"
                            + "|d(\\.? |[-/]|)MMM(,? |[-/]|)(yy)?yy|MMM[ -]d(,? |-)yyyy|yyyy[-/ ]MMM[-/ ]d)"
                            + "( H:mm(:ss)?| h:mm(:ss)? a| a h:mm(:ss)?)?");

    private NotationReader() {}

    /** Null where nothing is said. */
    static Notations read(Map<String, YamlNode> format) throws SpecException {
        Map<String, Notation> columns = new TreeMap<>();
        YamlNode dates = format.get("dates");
        if (dates != null) {
            for (Map.Entry<String, YamlNode> entry : dates.map("dates").entrySet()) {
                columns.put(entry.getKey(), date(entry.getValue()));
            }
        }
        YamlNode booleans = format.get("booleans");
        if (booleans != null) {
            for (Map.Entry<String, YamlNode> entry : booleans.map("booleans").entrySet()) {
                columns.put(entry.getKey(), truth(entry.getValue()));
            }
        }
        Character decimal = decimal(format.get("decimal"), columns);
        return decimal == null && columns.isEmpty() ? null : new Notations(decimal, columns);
    }

    /** Of all columns, or null where nothing is said or each has its own. */
    private static Character decimal(YamlNode node, Map<String, Notation> columns)
            throws SpecException {
        if (node == null) {
            return null;
        }
        if (node.isMapping()) {
            for (Map.Entry<String, YamlNode> entry : node.map("decimal").entrySet()) {
                columns.put(entry.getKey(), new Notation.Numbers(decimal(entry.getValue()), ""));
            }
            return null;
        }
        return decimal(node);
    }

    private static char decimal(YamlNode node) throws SpecException {
        String text = node.text("decimal");
        if (!text.equals(",") && !text.equals(".")) {
            throw node.fault("decimal is '" + text + "'; write \",\" or \".\"");
        }
        return text.charAt(0);
    }

    private static Notation date(YamlNode node) throws SpecException {
        String pattern = node.text("the pattern of a date");
        if (pattern.equals(NONE)) {
            return new Notation.Texts();
        }
        if (!DATE.matcher(pattern).matches()) {
            throw node.fault(
                    "the pattern '"
                            + pattern
                            + "' is not known; write d, M and yyyy in their order with one of . / -"
                            + " between them (yy at the end for years of two digits, MMM for the"
                            + " word of a month as in \"MMM d, yyyy\"), and H:mm,"
                            + " H:mm:ss or h:mm a behind a blank where there is a time, such as"
                            + " d.M.yyyy or M/d/yyyy h:mm a; or none for texts");
        }
        return new Notation.Dates(pattern);
    }

    private static Notation truth(YamlNode node) throws SpecException {
        if (!node.isList() && node.text("the words of a column").equals(NONE)) {
            return new Notation.Texts();
        }
        List<YamlNode> words = node.list("the words of a column");
        if (words.size() != 2) {
            throw node.fault("write the word for true and the word for false, such as [ja, nein]");
        }
        String yes = words.get(0).text("the word for true");
        String no = words.get(1).text("the word for false");
        if (yes.isBlank() || yes.equalsIgnoreCase(no)) {
            throw node.fault("write two different words, such as [ja, nein]");
        }
        return new Notation.Truth(yes, no);
    }
}
