package dev.assay.inventory.imported;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A dataset of a declaration, as a document fills it in. */
final class Dataset {

    private final Map<String, Object> keys = new LinkedHashMap<>();
    private final Map<String, Object> asset = new LinkedHashMap<>();
    private final Map<String, String> meanings = new LinkedHashMap<>();
    private final Map<String, String> types = new LinkedHashMap<>();
    private final Map<String, String> references = new LinkedHashMap<>();
    private final List<String> key = new ArrayList<>();
    private final List<String> sensitive = new ArrayList<>();
    private final List<String> missing = new ArrayList<>();
    private final List<String> rules = new ArrayList<>();

    Dataset(String name, String path) {
        keys.put("name", name);
        keys.put("path", path);
    }

    /** A key of the dataset itself; what is blank is left out. */
    Dataset with(String name, String text) {
        if (!text.isBlank()) {
            keys.put(name, text);
        }
        return this;
    }

    /** A key of {@code asset}. */
    Dataset asset(String name, Object value) {
        if (!value.toString().isBlank()) {
            asset.put(name, value);
        }
        return this;
    }

    void meaning(String meaning, String column) {
        if (!meaning.isBlank() && !column.isBlank()) {
            meanings.put(meaning, column);
        }
    }

    /** A type as declarations have it; that there is no value is no type. */
    void type(String column, String type) {
        if (!column.isBlank() && !type.isBlank() && !type.equals("empty")) {
            types.put(column, type);
        }
    }

    void reference(String column, String to) {
        if (!column.isBlank() && to.indexOf('.') > 0) {
            references.put(column, to);
        }
    }

    void key(String column) {
        if (!column.isBlank()) {
            key.add(column);
        }
    }

    void sensitive(String column) {
        sensitive.add(column);
    }

    void missing(String text) {
        if (!text.isBlank()) {
            missing.add(text);
        }
    }

    void rule(String rule) {
        if (!rules.contains(rule)) {
            rules.add(rule);
        }
    }

    /** Whether it says which files it is. */
    boolean isNamed() {
        return !keys.get("name").toString().isBlank() && !keys.get("path").toString().isBlank();
    }

    /** As it is written. */
    Map<String, Object> written() {
        Map<String, Object> all = new LinkedHashMap<>(keys);
        put(all, "asset", asset);
        put(all, "columns", meanings);
        put(all, "types", types);
        if (!key.isEmpty()) {
            all.put("key", key);
        }
        if (!sensitive.isEmpty()) {
            all.put("sensitive", sensitive);
        }
        if (!missing.isEmpty()) {
            all.put("missing", missing);
        }
        put(all, "references", references);
        if (!rules.isEmpty()) {
            all.put("rules", rules);
        }
        return all;
    }

    private static void put(Map<String, Object> all, String key, Map<String, ?> of) {
        if (!of.isEmpty()) {
            all.put(key, of);
        }
    }
}
