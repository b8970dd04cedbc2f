package dev.assay.scan.json;

import dev.assay.scan.UnreadableDataException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.TreeMap;

/**
 * The names that objects have, as columns: the first time a name is met it is looked up, and after
 * that it is known by its bytes.
 */
final class Keys {

    /** Objects within each other whose names become columns; what is deeper is JSON in a cell. */
    static final int DEEPEST = 8;

    private static final int MOST = 10_000;

    /** Letters of a column's name; data that stands as names is longer. */
    private static final int LONGEST = 500;

    private final String file;

    /** The columns that are asked for, with their places, or null for all. */
    private final TreeMap<String, Integer> asked;

    private final Key root = new Key("", -1, new byte[0]);
    private int size;

    /** Those that were met first in the record that is read now, and what they lie under. */
    private final List<Fresh> fresh = new ArrayList<>();

    /** What was met last that is a column and was not asked for, or null. */
    private String unforeseen;

    private record Fresh(Key parent, String own) {}

    private Keys(String file, TreeMap<String, Integer> asked) {
        this.file = file;
        this.asked = asked;
    }

    /** All names that a file has. */
    static Keys all(String file) {
        return new Keys(file, null);
    }

    /** Those of some columns. */
    static Keys of(String file, List<String> columns) {
        TreeMap<String, Integer> asked = new TreeMap<>();
        for (int i = 0; i < columns.size(); i++) {
            asked.put(columns.get(i), i);
        }
        return new Keys(file, asked);
    }

    /** What all names lie under. */
    Key root() {
        return root;
    }

    /** The names of all columns, in the order in which objects bring them. */
    Collection<String> columns() {
        LinkedHashSet<String> names = new LinkedHashSet<>();
        root.collect(names);
        names.remove("");
        return names;
    }

    /**
     * The name that is spelled so.
     *
     * @param parent what it lies under
     * @param before the name before it in its object, or null
     * @param b has it between {@code from} and {@code to}, maybe with escapes
     * @return null when it is not asked for
     */
    Key find(Key parent, Key before, byte[] b, int from, int to, boolean escaped)
            throws UnreadableDataException {
        byte[] spelled = Arrays.copyOfRange(b, from, to);
        if (escaped) {
            spelled = Arrays.copyOf(spelled, Texts.unescape(spelled, 0, spelled.length));
        }
        String own = new String(spelled, StandardCharsets.UTF_8);
        if (!parent.knows(own)) {
            parent.add(own, made(parent, own, spelled), before);
            fresh.add(new Fresh(parent, own));
        }
        Key key = parent.within(own);
        if (key != null) {
            parent.learn(before, key);
        }
        return key;
    }

    /** Ends a record; names that only records have that are not valid are forgotten. */
    void settle(boolean valid) {
        if (!fresh.isEmpty()) {
            if (!valid) {
                size -= fresh.size();
                fresh.forEach(one -> one.parent().remove(one.own()));
            }
            for (Fresh one : fresh) {
                if (valid && one.parent().within(one.own()) == null) {
                    unforeseen = one.own();
                }
            }
            fresh.clear();
        }
    }

    /** A name has a value, and is no column that was asked for. */
    void noColumn(Key key) {
        unforeseen = key.name();
    }

    /** A name of records that is a column and was not asked for, or null. */
    String unforeseen() {
        return unforeseen;
    }

    private Key made(Key parent, String own, byte[] spelled) throws UnreadableDataException {
        // A column needs a name that can be seen.
        String named = own.isEmpty() ? "\"\"" : own;
        String name = parent == root ? named : parent.name() + "." + named;
        if (++size > 2 * MOST || asked == null && name.length() > LONGEST) {
            throw new UnreadableDataException(
                    file
                            + ": its objects have more than "
                            + (size > 2 * MOST
                                    ? 2 * MOST + " names"
                                    : LONGEST + " letters in a name")
                            + ", such as "
                            + name.substring(0, Math.min(100, name.length()))
                            + "; names that are data are no columns: write each as a value, in a"
                            + " record of its own");
        }
        Integer column = asked == null ? Integer.valueOf(-1) : column(name);
        return column == null ? null : new Key(name, column, spelled);
    }

    /** The column of a name; -1 where only columns lie under it that are asked for, or null. */
    private Integer column(String name) {
        String under = name + ".";
        String next = asked.ceilingKey(under);
        Integer none = next != null && next.startsWith(under) ? -1 : null;
        return asked.getOrDefault(name, none);
    }

    /** Refuses more columns than are read. */
    static void refuseMany(String file, int columns) throws UnreadableDataException {
        if (columns > MOST) {
            throw new UnreadableDataException(
                    file
                            + ": found "
                            + columns
                            + " columns, at most "
                            + MOST
                            + " are read; names that are data are no columns: write each as a value,"
                            + " in a record of its own");
        }
    }
}
