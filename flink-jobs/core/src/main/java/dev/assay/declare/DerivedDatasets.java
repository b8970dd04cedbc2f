package dev.assay.declare;

import dev.assay.declare.format.ViewOf;
import dev.assay.declare.view.DeclaredViews;
import dev.assay.declare.view.Field;
import dev.assay.declare.view.View;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The datasets that are made of a declared one: its views. */
public final class DerivedDatasets {

    /**
     * By how much the learned limits of views are loosened: rows of a view have the same users,
     * items and hours in common, so they differ from day to day by more than rows that come by
     * themselves.
     */
    private static final double LOOSENED = 1.5;

    /** The same of single events, of which each has what all events of its user do. */
    private static final double LOOSENED_OF_EVENTS = 3;

    /** Views with a column of their own key. */
    private static final Set<View> KEYS = EnumSet.of(View.ITEMS, View.CATEGORIES, View.BRANDS);

    private DerivedDatasets() {}

    /**
     * Why a view is not made.
     *
     * @param view which
     * @param missing meanings that no column is declared to have
     */
    public record Missing(View view, List<Field> missing) {}

    /** The views of a dataset that can be made. */
    public static List<DatasetSpec> of(DatasetSpec dataset) {
        List<DatasetSpec> derived = new ArrayList<>();
        for (View view : views(dataset)) {
            if (view.missing(meanings(dataset)).isEmpty()) {
                derived.add(view(dataset, view));
            }
        }
        return derived;
    }

    /** Views of a dataset that cannot be made, and what they need. */
    public static List<Missing> missing(DatasetSpec dataset) {
        return views(dataset).stream()
                .map(view -> new Missing(view, view.missing(meanings(dataset))))
                .filter(view -> !view.missing().isEmpty())
                .toList();
    }

    private static List<View> views(DatasetSpec dataset) {
        String role = dataset.role().name().toLowerCase(Locale.ROOT);
        return dataset.views().views().stream()
                .filter(view -> view.roles().contains(role))
                .toList();
    }

    private static Set<Field> meanings(DatasetSpec dataset) {
        Set<Field> meanings = EnumSet.noneOf(Field.class);
        dataset.columns().keySet().forEach(word -> Field.of(word).ifPresent(meanings::add));
        return meanings;
    }

    /** As a view of a dataset is called. */
    public static String name(String dataset, View view) {
        return dataset + "." + view.word();
    }

    /** None is trained that is not trained on the dataset. */
    private static Learned learned(DatasetSpec of, Set<String> networks) {
        return new Learned(
                of.learned().vae() && networks.contains(DeclaredViews.VAE),
                of.learned().gan() && networks.contains(DeclaredViews.GAN));
    }

    private static Limits limits(View view, Map<String, Double> declared) {
        double loosened = view == View.ACTIONS ? LOOSENED_OF_EVENTS : LOOSENED;
        Map<String, Double> factors = new TreeMap<>();
        Limits.CHECKS.forEach(check -> factors.put(check, loosened));
        declared.forEach((check, factor) -> factors.put(check, factor * loosened));
        return new Limits(factors);
    }

    /** Columns of a view that are made of a column whose values are never shown. */
    private static List<String> sensitive(DatasetSpec of, Set<String> words) {
        return words.stream().filter(word -> of.isSensitive(of.columns().get(word))).toList();
    }

    private static DatasetSpec view(DatasetSpec of, View view) {
        DeclaredViews views = of.views();
        Map<String, String> columns = new TreeMap<>();
        if (KEYS.contains(view)) {
            columns.put(view.key().word(), view.key().word());
        }
        return new DatasetSpec(
                new DatasetSpec.About(name(of.name(), view), "", of.owner(), Role.OTHER),
                new DatasetSpec.Reading(
                        of.path(),
                        new ViewOf(
                                of.name(),
                                view,
                                new ViewOf.Rows(
                                        of.format(), of.missing(), of.partitions(), of.columns()),
                                views.options()),
                        List.of(),
                        Map.of(),
                        of.partitions()),
                new DatasetSpec.Meaning(columns, List.of(), Map.of()),
                new DatasetSpec.Privacy(sensitive(of, columns.keySet()), List.of()),
                new DatasetSpec.Demands(
                        views.rules().getOrDefault(view, List.of()),
                        of.incidents(),
                        limits(view, views.limits().getOrDefault(view, Map.of())),
                        learned(of, views.networks(view)),
                        of.calendar(),
                        OnMalformed.COUNT));
    }
}
