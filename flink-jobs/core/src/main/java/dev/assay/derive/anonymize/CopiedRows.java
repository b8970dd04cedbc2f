package dev.assay.derive.anonymize;

import dev.assay.declare.DatasetSpec;
import dev.assay.declare.anonymize.Transform;
import dev.assay.derive.anonymize.Anonymized.Column;
import dev.assay.document.Nullable;
import dev.assay.mutate.Rows;
import dev.assay.privacy.ProjectKey;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/**
 * The rows of a copy.
 *
 * @param spec the dataset
 * @param columns what becomes of each
 * @param quasi those that are generalised
 * @param key with which values are named anew; null where none are
 */
record CopiedRows(
        DatasetSpec spec,
        List<Column> columns,
        Map<String, Attribute> quasi,
        @Nullable ProjectKey key) {

    /** Bytes of a name: 128 bits, at which two of 10¹⁵ values have the same one by no chance. */
    private static final int NAME = 16;

    /** Days that a user's days move at most, to either side. */
    private static final int FARTHEST = 182;

    private static final int DAY = 10;

    /** The rows that are in a class. */
    Rows of(Rows original, Map<String, List<String>> texts, List<int[]> classes) {
        List<Column> kept = columns.stream().filter(c -> c.transform() != Transform.DROP).toList();
        List<String> users = texts.get(spec.columns().getOrDefault("user", ""));
        Rows copy = Rows.of(kept.stream().map(Column::name).toList());
        for (int[] one : classes) {
            String[] labels = new String[kept.size()];
            for (int c = 0; c < labels.length; c++) {
                Attribute attribute = quasi.get(kept.get(c).name());
                labels[c] =
                        attribute == null
                                ? null
                                : attribute.scale().label(Partitioning.values(attribute, one));
            }
            for (int row : one) {
                String[] cells = labels.clone();
                for (int c = 0; c < cells.length; c++) {
                    Column column = kept.get(c);
                    String text = texts.get(column.name()).get(row);
                    if (column.transform() != Transform.GENERALISE && text != null) {
                        String user = users == null ? null : users.get(row);
                        cells[c] = changed(column.transform(), text, user == null ? "" : user);
                    }
                }
                copy.cells().add(cells);
            }
        }
        copy.cells()
                .sort(
                        (a, b) ->
                                Arrays.compare(
                                        a, b, Comparator.nullsFirst(Comparator.naturalOrder())));
        return copy;
    }

    private String changed(Transform transform, String text, String user) {
        return switch (transform) {
            case KEEP -> text;
            case PSEUDONYM -> HexFormat.of().formatHex(key.hash("pseudonym", text), 0, NAME);
            case SHIFT -> shifted(text, user);
            case DROP, SUPPRESS, GENERALISE -> null;
        };
    }

    /** What is no day goes. */
    private String shifted(String text, String user) {
        byte[] hash = key.hash("shift", user);
        int days = ((hash[0] & 0xFF) << 8 | hash[1] & 0xFF) % (2 * FARTHEST + 1) - FARTHEST;
        try {
            // A shift of none would leave a user's days as they are.
            return LocalDate.parse(text.substring(0, Math.min(DAY, text.length())))
                            .plusDays(days == 0 ? FARTHEST : days)
                    + text.substring(DAY);
        } catch (DateTimeException e) {
            return null;
        }
    }
}
