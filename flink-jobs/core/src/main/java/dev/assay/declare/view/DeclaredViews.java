package dev.assay.declare.view;

import dev.assay.declare.rule.Rule;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a declaration says of a dataset's views.
 *
 * @param wanted views that are turned on or off
 * @param options how they are made
 * @param rules what must hold of views
 * @param limits for a view, by how much learned limits are loosened, by check or by column and
 *     check with a slash between them
 * @param networks for a view, which are trained: {@code vae}, {@code gan}
 * @param with for a view, the name of the dataset that it is compared with, where that is said
 */
public record DeclaredViews(
        Map<View, Boolean> wanted,
        ViewOptions options,
        Map<View, List<Rule>> rules,
        Map<View, Map<String, Double>> limits,
        Map<View, Set<String>> networks,
        Map<View, String> with) {

    /** The network that finds unusual rows. */
    public static final String VAE = "vae";

    /** The network that stands for a whole dataset. */
    public static final String GAN = "gan";

    /** Nothing is declared. */
    public static final DeclaredViews USUAL =
            new DeclaredViews(Map.of(), ViewOptions.USUAL, Map.of(), Map.of(), Map.of(), Map.of());

    /** Keeps copies of the maps. */
    public DeclaredViews {
        wanted = copy(wanted);
        rules = copy(rules);
        limits = copy(limits);
        networks = copy(networks);
        with = copy(with);
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

    /** Networks that are trained on a view: of users the VAE, unless it is declared. */
    public Set<String> networks(View view) {
        return networks.getOrDefault(view, view == View.USERS ? Set.of(VAE) : Set.of());
    }

    /** The same with these rules. */
    public DeclaredViews withRules(Map<View, List<Rule>> other) {
        return new DeclaredViews(wanted, options, other, limits, networks, with);
    }
}
