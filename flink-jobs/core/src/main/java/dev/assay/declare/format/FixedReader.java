package dev.assay.declare.format;

import dev.assay.declare.yaml.SpecException;
import dev.assay.declare.yaml.YamlNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Reads the columns of files of fixed width. */
final class FixedReader {

    private FixedReader() {}

    /**
     * The columns.
     *
     * @param format the keys under {@code format}
     * @param node what holds these keys
     */
    static List<FixedWidth.Column> columns(Map<String, YamlNode> format, YamlNode node)
            throws SpecException {
        YamlNode widths = format.get("widths");
        if (widths == null) {
            throw node.fault(
                    "the key 'widths' is missing, and files of fixed width say nothing of their"
                            + " columns; write each column with its width in characters, such as"
                            + " widths: {id: 8, name: 20}");
        }
        List<FixedWidth.Column> columns = new ArrayList<>();
        int length = 0;
        for (Map.Entry<String, YamlNode> entry : widths.map("widths").entrySet()) {
            int width = width(entry.getKey(), entry.getValue());
            columns.add(new FixedWidth.Column(entry.getKey(), width));
            length += width;
            if (length > FixedWidth.LONGEST || columns.size() > FixedWidth.MOST_COLUMNS) {
                throw widths.fault(
                        "widths names more than "
                                + FixedWidth.MOST_COLUMNS
                                + " columns or "
                                + FixedWidth.LONGEST
                                + " characters of a line; deliver the columns in several files");
            }
        }
        if (columns.isEmpty()) {
            throw widths.fault(
                    "widths names no column; write each column with its width in characters, such"
                            + " as widths: {id: 8, name: 20}");
        }
        return columns;
    }

    private static int width(String column, YamlNode node) throws SpecException {
        String text = node.text("the width of a column");
        int width = text.matches("\\d{1,5}") ? Integer.parseInt(text) : 0;
        if (column.isBlank()) {
            throw node.fault(
                    "a column of widths has no name; give it one, also if nobody needs it");
        }
        if (width < 1 || width > FixedWidth.WIDEST) {
            throw node.fault(
                    "the width of '"
                            + column
                            + "' is '"
                            + text
                            + "'; write how many characters wide the column is, 1 to "
                            + FixedWidth.WIDEST);
        }
        return width;
    }
}
