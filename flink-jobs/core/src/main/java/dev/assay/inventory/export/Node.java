package dev.assay.inventory.export;

import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;

/** An object of a document that is written; what there is nothing of is left out. */
final class Node {

    private final Map<String, Object> entries = new TreeMap<>();

    private Node() {}

    static Node of() {
        return new Node();
    }

    static Node of(String key, Object value) {
        return new Node().with(key, value);
    }

    Node with(String key, Object value) {
        boolean isNothing =
                value == null
                        || value instanceof String text && text.isBlank()
                        || value instanceof Collection<?> list && list.isEmpty()
                        || value instanceof Node node && node.entries.isEmpty();
        if (!isNothing) {
            entries.put(key, value instanceof Node node ? node.map() : value);
        }
        return this;
    }

    Map<String, Object> map() {
        return entries;
    }
}
