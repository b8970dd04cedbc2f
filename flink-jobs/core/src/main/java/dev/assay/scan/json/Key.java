package dev.assay.scan.json;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A name of an object that is read, and the names within its value where that is an object. */
final class Key {

    private final String name;
    private final int column;
    private final byte[] spelled;
    private final boolean plain;
    private final Map<String, Key> within = new HashMap<>();
    private final List<Key> ordered = new ArrayList<>();

    /** The one that followed this one last, and the one that its object began with last. */
    private Key follower;

    private Key first;

    private long seen;
    private boolean hasValue;
    private boolean gone;

    /**
     * One name.
     *
     * @param name of the column, with the names of the objects that it is in
     * @param column of the dataset, or -1
     * @param spelled the bytes of its own name, without escapes
     */
    Key(String name, int column, byte[] spelled) {
        this.name = name;
        this.column = column;
        this.spelled = spelled;
        this.plain = Syntax.isPlain(spelled);
    }

    String name() {
        return name;
    }

    int column() {
        return column;
    }

    /**
     * Where the closing quote of this name is if it stands at {@code from}, without escapes; -1
     * where it does not, or not all of it.
     */
    int endAt(byte[] b, int from, int limit) {
        byte[] own = spelled;
        int end = from + own.length;
        if (!plain || gone || end >= limit || b[end] != '"') {
            return -1;
        }
        return Arrays.equals(b, from, end, own, 0, own.length) ? end : -1;
    }

    /** What probably follows {@code before} in this one's object; null when nobody knows. */
    Key guess(Key before) {
        return before == null ? first : before.follower;
    }

    /** What did follow. */
    void learn(Key before, Key key) {
        if (before == null) {
            first = key;
        } else {
            before.follower = key;
        }
    }

    /** The name within, or null where it was not met yet or is not asked for. */
    Key within(String own) {
        return within.get(own);
    }

    /** Whether a name within was met. */
    boolean knows(String own) {
        return within.containsKey(own);
    }

    /** Adds a name within, null where it is not asked for; in its place behind another. */
    void add(String own, Key key, Key before) {
        within.put(own, key);
        if (key != null) {
            ordered.add(before == null ? 0 : ordered.indexOf(before) + 1, key);
        }
    }

    /** Forgets a name within. */
    void remove(String own) {
        Key key = within.remove(own);
        if (key != null) {
            key.gone = true;
            ordered.remove(key);
        }
    }

    /** Whether it is met the first time in a record; records are numbered from 1. */
    boolean isFirst(long record) {
        boolean first = seen != record;
        seen = record;
        return first;
    }

    /** It had a value that is no object. */
    void valued() {
        hasValue = true;
    }

    /** Adds the names of all columns, in the order in which objects bring them. */
    void collect(Collection<String> names) {
        if (hasValue || within.isEmpty()) {
            names.add(name);
        }
        for (Key key : ordered) {
            key.collect(names);
        }
    }
}
