package dev.assay.declare.view;

import dev.assay.declare.yaml.Nearest;
import dev.assay.declare.yaml.SpecException;
import dev.assay.declare.yaml.YamlNode;
import dev.assay.document.Nullable;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A column of a view that a declaration adds: a number of the rows of each key.
 *
 * @param name of it
 * @param function what is worked out
 * @param column of the dataset that it is worked out of
 * @param value whose share is asked for; null for other functions
 */
public record OwnColumn(String name, Function function, String column, @Nullable String value)
        implements Serializable {

    private static final Pattern NAME = Pattern.compile("[\\p{L}_][\\p{L}\\p{N}_]{0,63}");

    private static final Pattern WRITTEN =
            Pattern.compile(
                    "\\s*(?<function>\\w+)\\s*\\(\\s*"
                            + "(?<column>\"[^\"]+\"|`[^`]+`|[^()=\"'`\\s][^()=\"'`]*+)\\s*"
                            + "(?:=\\s*(?:'(?<value>[^']*)'|\"(?<quoted>[^\"]*)\")\\s*)?\\)\\s*");

    /** A longer text is none. */
    private static final int LONGEST = 1_000;

    /** What can be worked out. */
    public enum Function {
        /** Rows with a value. */
        COUNT(true, true),
        /** Different values. */
        DISTINCT(true, true),
        /** Share of the rows that have one value. */
        SHARE(true, false),
        /** Sum of the numbers. */
        SUM(false, false),
        /** Their mean. */
        MEAN(false, false),
        /** The least of them. */
        MIN(false, false),
        /** The greatest of them. */
        MAX(false, false);

        private final boolean isOfTexts;
        private final boolean isCount;

        Function(boolean isOfTexts, boolean isCount) {
            this.isOfTexts = isOfTexts;
            this.isCount = isCount;
        }

        /** Whether it looks at what is written, and not at numbers. */
        public boolean isOfTexts() {
            return isOfTexts;
        }

        /** Whether it says how many there are and nothing of the values. */
        public boolean isCount() {
            return isCount;
        }

        /** As it is written. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        private static Optional<Function> of(String word) {
            return Arrays.stream(values()).filter(f -> f.word().equals(word)).findFirst();
        }

        private static List<String> words() {
            return Arrays.stream(values()).map(Function::word).toList();
        }
    }

    /**
     * Reads one.
     *
     * @param view that it is added to
     * @param node what is worked out, such as {@code max(Quantity)}
     */
    static OwnColumn read(View view, String name, YamlNode node) throws SpecException {
        if (!NAME.matcher(name).matches()) {
            throw node.fault(
                    "the column '"
                            + name
                            + "' of a view must be called by at most 64 letters, digits and '_', a"
                            + " letter first");
        }
        if (view.showsKey() && name.equals(view.key().word())) {
            throw node.fault(
                    "the view "
                            + view.word()
                            + " has its keys in the column '"
                            + name
                            + "'; give this one another name");
        }
        String text = node.text("a column of a view");
        Matcher m = WRITTEN.matcher(text.length() > LONGEST ? "" : text);
        if (!m.matches()) {
            throw node.fault(
                    "the column '"
                            + name
                            + "' cannot be read; write function(column) such as max(Quantity), or"
                            + " share(column = 'value'); functions are "
                            + String.join(", ", Function.words()));
        }
        Optional<Function> function = Function.of(m.group("function"));
        if (function.isEmpty()) {
            throw node.fault(
                    "unknown function '"
                            + m.group("function")
                            + "' of the column '"
                            + name
                            + "'; "
                            + Nearest.suggest(m.group("function"), Function.words()));
        }
        String value = m.group("value") == null ? m.group("quoted") : m.group("value");
        if ((function.get() == Function.SHARE) != (value != null)) {
            throw node.fault(
                    value == null
                            ? "share needs a value: share("
                                    + m.group("column").strip()
                                    + " = 'value')"
                            : function.get().word()
                                    + " takes a column alone; only share is of a value");
        }
        return new OwnColumn(name, function.get(), unquoted(m.group("column").strip()), value);
    }

    private static String unquoted(String column) {
        return column.startsWith("\"") || column.startsWith("`")
                ? column.substring(1, column.length() - 1)
                : column;
    }
}
