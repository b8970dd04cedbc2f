package dev.assay.derive.synthetic;

import dev.assay.declare.DatasetSpec;
import dev.assay.declare.Reference;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Values of made tables that rows of other made tables refer to. A value of the data gets one of
 * them, in every table the same, so that references are valid and what was often referred to still
 * is.
 */
public final class MadeKeys {

    /** Values of a column at most; further ones are referred to by none. */
    private static final int MOST = 2_000_000;

    private final Map<Reference, Keys> all = new HashMap<>();

    private static final class Keys {
        private final List<String> made = new ArrayList<>();
        private final Set<String> known = new HashSet<>();
        private final Map<String, String> given = new HashMap<>();
        private int next;

        void add(String value) {
            if (value != null && made.size() < MOST && known.add(value)) {
                made.add(value);
            }
        }

        /** One that no other value has, as long as there are any. */
        String of(String value) {
            return given.computeIfAbsent(value, v -> made.get(next++ % made.size()));
        }
    }

    /**
     * Of some datasets.
     *
     * @param specs of all datasets that are made
     */
    public MadeKeys(Collection<DatasetSpec> specs) {
        specs.forEach(spec -> spec.references().values().forEach(of -> all.put(of, new Keys())));
    }

    /** Takes in a row that was made. */
    public void add(String dataset, List<String> columns, String[] row) {
        all.forEach(
                (of, keys) -> {
                    int at = of.dataset().equals(dataset) ? columns.indexOf(of.column()) : -1;
                    if (at >= 0) {
                        keys.add(row[at]);
                    }
                });
    }

    /** Whether values that are referred to were made. */
    public boolean isMade(Reference of) {
        return all.containsKey(of) && !all.get(of).made.isEmpty();
    }

    /** What stands in place of a value of the data; null for null. */
    public String of(Reference reference, String value) {
        return value == null ? null : all.get(reference).of(value);
    }

    /** Datasets in an order in which what is referred to is made first, where it can be. */
    public static List<DatasetSpec> ordered(Collection<DatasetSpec> specs) {
        List<DatasetSpec> ordered = new ArrayList<>();
        List<DatasetSpec> left = new ArrayList<>(specs);
        while (!left.isEmpty()) {
            Set<String> open = new HashSet<>();
            left.forEach(spec -> open.add(spec.name()));
            DatasetSpec next =
                    left.stream()
                            .filter(
                                    spec ->
                                            spec.references().values().stream()
                                                    .map(Reference::dataset)
                                                    .noneMatch(
                                                            name ->
                                                                    !name.equals(spec.name())
                                                                            && open.contains(name)))
                            .findFirst()
                            // Those that refer to each other in a circle: one has to be first.
                            .orElse(left.get(0));
            left.remove(next);
            ordered.add(next);
        }
        return ordered;
    }
}
