package dev.assay.inventory.imported;

import dev.assay.document.Nullable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A node of a document that somebody else wrote: what is not there, or is of another kind, is
 * nothing.
 *
 * @param value a map, a list, a scalar, or null
 */
record Tree(@Nullable Object value) {

    /** What stands under a key. */
    Tree get(String key) {
        return new Tree(value instanceof Map<?, ?> map ? map.get(key) : null);
    }

    /** The elements of a list; a single value is a list of one. */
    List<Tree> list() {
        List<Tree> all = new ArrayList<>();
        if (value instanceof List<?> list) {
            list.forEach(element -> all.add(new Tree(element)));
        } else if (value != null) {
            all.add(this);
        }
        return all;
    }

    /** A scalar as text; empty where there is none. */
    String text() {
        return value == null || value instanceof Map || value instanceof List
                ? ""
                : value.toString();
    }

    boolean isTrue() {
        return Boolean.TRUE.equals(value);
    }

    boolean isThere() {
        return value != null;
    }
}
