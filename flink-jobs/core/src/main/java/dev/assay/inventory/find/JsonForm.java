package dev.assay.inventory.find;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * How much a text of JSON looks like records, by its beginning: objects behind one another, or in
 * an array.
 */
final class JsonForm {

    private static final JsonFactory JSON =
            JsonFactory.builder()
                    .streamReadConstraints(
                            StreamReadConstraints.builder().maxNestingDepth(64).build())
                    .build();

    /** Arrays that describe data in the formats of schemas and packages. */
    private static final Set<String> DESCRIBED =
            Set.of(
                    "columns",
                    "fields",
                    "features",
                    "properties",
                    "schema",
                    "attributes",
                    "resources",
                    "recordset",
                    "distribution",
                    "variables");

    /** Objects of one array. */
    static final class Records {
        private final String name;
        private final boolean isInner;
        private int count;
        private final Map<String, Integer> keys = new LinkedHashMap<>();
        private final Map<String, Integer> lists = new LinkedHashMap<>();

        Records(String name, boolean isInner) {
            this.name = name;
            this.isInner = isInner;
        }

        /** How many were seen. */
        int count() {
            return count;
        }

        /** Whether most of them have a key in common. */
        boolean areAlike() {
            return keys.values().stream().anyMatch(n -> 10 * n >= 9 * count);
        }

        /** Keys of them, in the order in which they come. */
        List<String> keys() {
            return List.copyOf(keys.keySet());
        }

        /**
         * Whether each names something and says what type it has, as descriptions of columns do.
         */
        boolean areColumns() {
            return DESCRIBED.contains(name.toLowerCase(Locale.ROOT))
                    && keys.getOrDefault("name", 0) == count;
        }

        /** The only key that has objects in an array, if most records have it, or an empty text. */
        String rows() {
            return lists.size() == 1 && keys.size() <= MOST_BESIDE
                    ? lists.entrySet().stream()
                            .filter(list -> 2 * list.getValue() >= count)
                            .map(Map.Entry::getKey)
                            .findFirst()
                            .orElse("")
                    : "";
        }
    }

    /** Keys of a record that is the head of a list, at most. */
    private static final int MOST_BESIDE = 4;

    /** An object or an array that is not closed yet; within are elements of arrays. */
    private static final class Level {
        final Records records;
        final boolean isArray;
        final boolean isRecord;
        final boolean isWithin;
        String key = "";

        Level(Records records, boolean isArray, boolean isRecord, boolean isWithin) {
            this.records = records;
            this.isArray = isArray;
            this.isRecord = isRecord;
            this.isWithin = isWithin;
        }
    }

    private final List<Records> all = new ArrayList<>();
    private final Records top = new Records("", false);
    private boolean isDamaged;

    private JsonForm() {}

    /**
     * Of a text.
     *
     * @param head its first bytes, which may end anywhere
     * @param whole whether it ends there
     */
    static JsonForm of(byte[] head, boolean whole) {
        JsonForm form = new JsonForm();
        form.all.add(form.top);
        try (JsonParser parser = JSON.createParser(head)) {
            form.read(parser);
        } catch (IOException e) {
            form.isDamaged = whole;
        }
        return form;
    }

    private void read(JsonParser parser) throws IOException {
        Deque<Level> levels = new ArrayDeque<>();
        for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
            Level in = levels.peek();
            switch (token) {
                case FIELD_NAME -> {
                    in.key = parser.currentName();
                    if (in.isRecord) {
                        in.records.keys.merge(in.key, 1, Integer::sum);
                    }
                }
                case START_OBJECT -> levels.push(object(in, levels));
                case START_ARRAY -> levels.push(array(in));
                case END_OBJECT, END_ARRAY -> levels.pop();
                default -> {
                    // Values say nothing here.
                }
            }
        }
    }

    private Level object(Level in, Deque<Level> levels) {
        if (in == null) {
            top.count++;
            return new Level(top, false, true, false);
        }
        if (!in.isArray) {
            return new Level(in.records, false, false, in.isWithin);
        }
        in.records.count++;
        Level outer = levels.stream().skip(1).findFirst().orElse(null);
        if (outer != null && outer.isRecord && in.key.isEmpty()) {
            in.key = outer.key;
            outer.records.lists.merge(outer.key, 1, Integer::sum);
        }
        return new Level(in.records, false, true, true);
    }

    private Level array(Level in) {
        if (in == null) {
            return new Level(top, true, false, false);
        }
        Records records = new Records(in.key, in.isWithin);
        all.add(records);
        return new Level(records, true, false, in.isWithin);
    }

    /** Objects that are not within others: those of the lines, or of the outermost array. */
    Records top() {
        return top;
    }

    /** Those of the array in a document that has most; of one object that is all of it, none. */
    Records most() {
        return all.stream()
                .filter(records -> records != top && !records.isInner)
                .max(Comparator.comparingInt(Records::count))
                .filter(records -> records.count > 0)
                .orElse(top);
    }

    /** Whether it is no JSON. */
    boolean isDamaged() {
        return isDamaged;
    }
}
