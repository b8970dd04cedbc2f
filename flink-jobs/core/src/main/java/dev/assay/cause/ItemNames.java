package dev.assay.cause;

import dev.assay.declare.view.Field;
import dev.assay.document.Nullable;
import dev.assay.mutate.Rows;
import dev.assay.profile.Profile;
import dev.assay.profile.pair.CellCode;
import dev.assay.profile.pair.Columns;
import dev.assay.profile.pair.KnownPairs;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Columns that say which item it is as well as its key does, such as its title: an item that goes
 * by another key is known by them.
 *
 * @param items the column of the keys; null where there is none
 */
record ItemNames(@Nullable Column items, List<Name> all) {

    /** What a column can mean that says which item it is. */
    private static final Set<Field> NAMES =
            EnumSet.of(Field.TITLE, Field.DESCRIPTION, Field.IMAGE, Field.URL, Field.GTIN);

    /** Part of the names that are of one key each. */
    private static final double OF_ONE = 0.8;

    /**
     * One of the columns.
     *
     * @param pairs keys and names that were accepted; null where not all of them are known
     * @param isKeyFirst whether the key comes before the name in a pair
     */
    private record Name(Column column, @Nullable KnownPairs pairs, boolean isKeyFirst) {

        boolean isOfOtherKey(Column items, String key, String name) {
            if (pairs == null) {
                return items.isNew(key) && column.isKnown(name);
            }
            long ofKey = hash(key);
            long ofName = hash(name);
            return isKeyFirst
                    ? !pairs.hasFirst(ofKey) && pairs.hasSecond(ofName)
                    : !pairs.hasSecond(ofKey) && pairs.hasFirst(ofName);
        }
    }

    private static long hash(String value) {
        byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
        return CellCode.value(bytes, 0, bytes.length);
    }

    /** Of a partition. */
    static ItemNames of(Patient patient, Map<Field, Column> columns, Map<String, Column> accepted) {
        Column items = columns.get(Field.ITEM);
        List<Name> all = new ArrayList<>();
        if (items != null) {
            Symptoms.partners(patient, items.name()).stream()
                    .filter(accepted::containsKey)
                    .map(accepted::get)
                    .filter(Column::isText)
                    .filter(column -> meansName(columns, column))
                    .filter(column -> isName(patient.rows(), items, column))
                    .forEach(column -> all.add(name(patient, items, column)));
        }
        return new ItemNames(items, all);
    }

    /** Whether a column has no meaning, or that of a name. */
    private static boolean meansName(Map<Field, Column> columns, Column column) {
        return columns.entrySet().stream()
                .filter(meaning -> meaning.getValue().equals(column))
                .allMatch(meaning -> NAMES.contains(meaning.getKey()));
    }

    private static Name name(Patient patient, Column items, Column column) {
        Profile accepted = patient.accepted().profile();
        int key = accepted.names().indexOf(items.name());
        int name = accepted.names().indexOf(column.name());
        KnownPairs pairs =
                Optional.ofNullable(accepted.companions().states().get(Columns.of(key, name)))
                        .map(KnownPairs::of)
                        .filter(KnownPairs::isWhole)
                        .orElse(null);
        return new Name(column, pairs, key < name);
    }

    /** Whether it has about as many different values as there are items, each of one item. */
    private static boolean isName(Rows rows, Column items, Column column) {
        Map<String, Set<String>> keys = new HashMap<>();
        rows.cells().stream()
                .filter(row -> row[items.index()] != null && row[column.index()] != null)
                .forEach(
                        row ->
                                keys.computeIfAbsent(row[column.index()], n -> new HashSet<>())
                                        .add(row[items.index()]));
        long one = keys.values().stream().filter(k -> k.size() == 1).count();
        return !keys.isEmpty() && one >= OF_ONE * keys.size();
    }

    /** Whether a row has a key that nobody knew, though its item is known. */
    boolean isOtherKey(String[] row) {
        String key = items == null ? null : row[items.index()];
        return key != null
                && all.stream()
                        .anyMatch(
                                name -> {
                                    String of = row[name.column().index()];
                                    return of != null && name.isOfOtherKey(items, key, of);
                                });
    }
}
