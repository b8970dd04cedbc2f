package dev.assay.declare.view;

import dev.assay.declare.rule.Rule;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What a declaration says of a dataset's views.
 *
 * @param wanted views that are turned on or off
 * @param options how they are made
 * @param rules what must hold of views
 * @param limits for a view, by how much learned limits are loosened, by check or by column and
 *     check with a slash between them
 */
public record DeclaredViews(
        Map<View, Boolean> wanted,
        ViewOptions options,
        Map<View, List<Rule>> rules,
        Map<View, Map<String, Double>> limits) {

    /** Nothing is declared. */
    public static final DeclaredViews USUAL =
            new DeclaredViews(Map.of(), ViewOptions.USUAL, Map.of(), Map.of());

    /** Keeps copies of the maps. */
    public DeclaredViews {
        wanted = copy(wanted);
        rules = copy(rules);
        limits = copy(limits);
    }

    private static <T> Map<View, T> copy(Map<View, T> map) {
        Map<View, T> copy = new EnumMap<>(View.class);
        copy.putAll(map);
        return copy;
    }

    /** Views that are made where it can be, in their order. */
    public List<View> views() {
        List<View> views = new ArrayList<>();
        Arrays.stream(View.values())
                .filter(view -> wanted.getOrDefault(view, view.isUsual()))
                .forEach(views::add);
        return views;
    }

    /** The same with these rules. */
    public DeclaredViews withRules(Map<View, List<Rule>> other) {
        return new DeclaredViews(wanted, options, other, limits);
    }
}
