package dev.assay.profile;

import java.util.AbstractList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.RandomAccess;

/**
 * Columns that are found by name at once: checks ask for each column's partner, and of many
 * thousand columns a search for each would take minutes.
 */
final class NamedColumns extends AbstractList<ColumnProfile> implements RandomAccess {

    private final ColumnProfile[] columns;
    private final Names names;

    private NamedColumns(List<ColumnProfile> columns) {
        this.columns = columns.toArray(ColumnProfile[]::new);
        this.names = new Names(this.columns);
    }

    /** The columns, of which each has a name of its own. */
    static NamedColumns of(List<ColumnProfile> columns) {
        return columns instanceof NamedColumns named ? named : new NamedColumns(columns);
    }

    @Override
    public ColumnProfile get(int index) {
        return columns[index];
    }

    @Override
    public int size() {
        return columns.length;
    }

    /** Their names, in the same order. */
    List<String> names() {
        return names;
    }

    /** A list that knows where each name stands. */
    private static final class Names extends AbstractList<String> implements RandomAccess {
        private final ColumnProfile[] columns;
        private final Map<String, Integer> positions = new HashMap<>();

        Names(ColumnProfile[] columns) {
            this.columns = columns;
            for (int i = 0; i < columns.length; i++) {
                positions.putIfAbsent(columns[i].name(), i);
            }
        }

        @Override
        public String get(int index) {
            return columns[index].name();
        }

        @Override
        public int size() {
            return columns.length;
        }

        @Override
        public int indexOf(Object name) {
            return positions.getOrDefault(name, -1);
        }

        @Override
        public boolean contains(Object name) {
            return positions.containsKey(name);
        }
    }
}
