package dev.assay.inventory.guess;

import dev.assay.declare.Role;
import dev.assay.declare.view.Field;
import dev.assay.declare.view.Ubi;
import dev.assay.inventory.find.FoundDataset;
import dev.assay.inventory.guess.Guessed.Column;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The declaration of found datasets, to paste: what was guessed, and remarks on what is not sure.
 * Nothing that stands in the data is in it but names of columns.
 */
public final class Suggested {

    /** Texts that are themselves without quotes in YAML. */
    private static final Pattern PLAIN = Pattern.compile("[\\p{L}_][\\p{L}\\p{M}\\p{N}_-]{0,63}");

    /** Words that YAML takes for values. */
    private static final Set<String> VALUES =
            Set.of("true", "false", "yes", "no", "on", "off", "y", "n", "null");

    private static final String LOOK = "  # not sure, look at it";

    private Suggested() {}

    /**
     * A whole declaration.
     *
     * @param entries as {@link #entry} gives them
     */
    public static String document(List<String> entries) {
        return "format: assay/1\ndatasets:\n" + String.join("", entries);
    }

    /**
     * The entry of a dataset in the list {@code datasets}, with a line end behind it.
     *
     * @param found the dataset
     * @param guessed what it means
     * @param references of all datasets; those of others are left out
     * @param known names of datasets that are declared, or will be: what refers to another is a
     *     remark
     */
    public static String entry(
            FoundDataset found, Guessed guessed, List<LooksLike> references, Set<String> known) {
        List<String> lines = new ArrayList<>();
        lines.add("  - name: " + text(found.name()));
        if (!found.fault().isEmpty()) {
            lines.add("    # " + remark(found.fault()));
        }
        lines.add("    path: " + text(found.path()));
        if (guessed.role() != Role.OTHER || !guessed.isSure()) {
            lines.add(
                    "    role: "
                            + guessed.role().name().toLowerCase(Locale.ROOT)
                            + (guessed.isSure() ? "" : LOOK));
        }
        if (!found.rows().isEmpty()) {
            lines.add("    format: {type: json, rows: " + text(found.rows()) + "}");
        }
        columns(guessed, lines);
        list("key", guessed.key(), lines);
        list("sensitive", guessed.sensitive(), lines);
        references(found, references, known, lines);
        return lines.stream().collect(Collectors.joining("\n", "", "\n"));
    }

    private static void columns(Guessed guessed, List<String> lines) {
        if (guessed.ubi()) {
            lines.add("    columns: " + Ubi.WORD);
        } else if (!guessed.columns().isEmpty()) {
            lines.add("    columns:");
            for (Column column : guessed.columns()) {
                lines.add(
                        "      "
                                + column.field().word()
                                + ": "
                                + text(column.name())
                                + (column.isSure() ? "" : LOOK));
            }
            if (guessed.role() == Role.EVENTS && guessed.column(Field.TIME).isEmpty()) {
                lines.add("      # no column says when it happened: add time, if one does");
            }
        }
    }

    private static void list(String key, List<String> columns, List<String> lines) {
        if (!columns.isEmpty()) {
            lines.add(
                    columns.stream()
                            .map(Suggested::text)
                            .collect(Collectors.joining(", ", "    " + key + ": [", "]")));
        }
    }

    private static void references(
            FoundDataset found, List<LooksLike> all, Set<String> known, List<String> lines) {
        List<String> remarks = new ArrayList<>();
        List<String> certain = new ArrayList<>();
        Set<String> columns = new HashSet<>();
        for (LooksLike reference : all) {
            boolean isOwn = reference.dataset().equals(found.name());
            if (isOwn && columns.add(reference.column())) {
                String to = reference.toDataset() + "." + reference.toColumn();
                String line = text(reference.column()) + ": " + text(to);
                // A reference is cut at its last dot.
                boolean isDeclarable =
                        known.contains(reference.toDataset())
                                && (found.columns().isEmpty()
                                        || found.columns().contains(reference.column()))
                                && reference.toColumn().indexOf('.') < 0;
                boolean isSure = reference.basis() == LooksLike.Basis.VALUES;
                if (isDeclarable && isSure) {
                    certain.add("      " + line + (reference.share() < 1 ? LOOK : ""));
                } else {
                    remarks.add("    # looks like a reference: " + line);
                }
            }
        }
        if (!certain.isEmpty()) {
            lines.add("    references:");
            lines.addAll(certain);
        }
        lines.addAll(remarks);
    }

    /** As a value of YAML, in quotes where it needs them. */
    private static String text(String value) {
        return PLAIN.matcher(value).matches() && !VALUES.contains(value.toLowerCase(Locale.ROOT))
                ? value
                : '"' + escaped(value) + '"';
    }

    /** Without line ends and what may not stand in YAML. */
    private static String remark(String text) {
        return escaped(text).replace("\\\"", "\"");
    }

    private static String escaped(String value) {
        StringBuilder escaped = new StringBuilder();
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            boolean isOdd =
                    Character.isISOControl(c)
                            || Character.isSurrogate(c)
                            || c == '\u2028'
                            || c == '\u2029'
                            || c == '\uFEFF'
                            || c >= '\uFFFE';
            if (c == '"' || c == '\\') {
                escaped.append('\\').append(c);
            } else if (isOdd) {
                escaped.append(String.format(Locale.ROOT, "\\u%04X", (int) c));
            } else {
                escaped.append(c);
            }
        }
        return escaped.toString();
    }
}
