package dev.assay.declare;

import dev.assay.catalogue.KnownCheck;
import dev.assay.declare.anonymize.Anonymization;
import dev.assay.declare.demand.Learned;
import dev.assay.declare.demand.Limits;
import dev.assay.declare.demand.OnMalformed;
import dev.assay.declare.format.ViewOf;
import dev.assay.declare.view.DeclaredViews;
import dev.assay.declare.view.Field;
import dev.assay.declare.view.View;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

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

    private static final KnownCheck NUMBERS = KnownCheck.NUMERIC_DRIFT;

    private static final Set<View> OF_SOME_EVENTS =
            EnumSet.of(View.QUERIES, View.POSITIONS, View.CAMPAIGNS, View.CHANNELS);

    private DerivedDatasets() {}

    /**
     * Why a view is not made.
     *
     * @param view which
     * @param missing meanings that no column is declared to have
     */
    public record Missing(View view, List<Field> missing) {}

    /** The views of a dataset that can be made of it alone. */
    public static List<DatasetSpec> of(DatasetSpec dataset) {
        return made(dataset).stream().filter(DerivedDatasets::isWhole).toList();
    }

    private static List<DatasetSpec> made(DatasetSpec dataset) {
        List<DatasetSpec> derived = new ArrayList<>();
        for (View view : views(dataset)) {
            if (view.missing(meanings(dataset)).isEmpty()) {
                derived.add(view(dataset, view));
            }
        }
        return derived;
    }

    /** Whether what a view cannot do without is there. */
    private static boolean isWhole(DatasetSpec made) {
        ViewOf view = made.view().orElseThrow();
        return !view.view().needsLog() || view.with() != null;
    }

    /**
     * The views of a dataset that can be made, compared with other datasets: with the one that is
     * declared, or with the only one that has what is needed.
     *
     * @param all declared datasets
     */
    public static List<DatasetSpec> of(DatasetSpec dataset, List<DatasetSpec> all) {
        return made(dataset).stream()
                .map(view -> with(view, dataset, all).orElse(view))
                .filter(DerivedDatasets::isWhole)
                .toList();
    }

    private static Optional<DatasetSpec> with(
            DatasetSpec made, DatasetSpec dataset, List<DatasetSpec> all) {
        ViewOf view = made.view().orElseThrow();
        String declared = dataset.views().with().get(view.view());
        List<DatasetSpec> fit =
                all.stream()
                        .filter(other -> isComparable(view.view(), other))
                        .filter(other -> declared == null || other.name().equals(declared))
                        .toList();
        return fit.size() == 1
                ? Optional.of(made.withFormat(view.with(with(fit.get(0)), "")))
                : Optional.empty();
    }

    /** Whether a view can be compared with a dataset. */
    static boolean isComparable(View view, DatasetSpec other) {
        return !view.comparesWith().isEmpty()
                && (other.role() == Role.EVENTS || other.role() == Role.QUERIES)
                && meanings(other).containsAll(view.comparesWith());
    }

    private static ViewOf.With with(DatasetSpec other) {
        return new ViewOf.With(other.name(), rows(other), List.of());
    }

    private static ViewOf.Rows rows(DatasetSpec of) {
        return new ViewOf.Rows(
                of.format(), of.missing(), of.partitions(), usable(of), List.copyOf(hidden(of)));
    }

    /** Columns that no view has as they are: keys, and what nobody may see. */
    private static Set<String> hidden(DatasetSpec of) {
        Set<String> hidden = new TreeSet<>(of.sensitive());
        hidden.addAll(of.key());
        if (of.columns().containsKey(Field.USER.word())) {
            hidden.add(of.columns().get(Field.USER.word()));
        }
        return hidden;
    }

    /** Types that are declared of columns which a view has as they are. */
    private static Map<String, ColumnType> types(DatasetSpec of, View view) {
        Map<String, ColumnType> types = new TreeMap<>();
        if (view.hasAttributes()) {
            types.putAll(of.types());
            types.keySet().removeAll(hidden(of));
        }
        return types;
    }

    /**
     * Columns that views are made of, by their meanings. Numbers and times whose values are never
     * shown are none: a sum or a median of one would be such a value. Names are counted, and shown
     * only as keys, which are sensitive where their column is.
     */
    public static Map<String, String> usable(DatasetSpec of) {
        Map<String, String> usable = new TreeMap<>();
        of.columns()
                .forEach(
                        (word, column) -> {
                            boolean isCounted =
                                    Field.of(word)
                                            .filter(field -> field.kind() == Field.Kind.NAME)
                                            .isPresent();
                            if (isCounted || !of.isSensitive(column)) {
                                usable.put(word, column);
                            }
                        });
        return usable;
    }

    /** Views of a dataset that cannot be made, and what they need. */
    public static List<Missing> missing(DatasetSpec dataset) {
        return views(dataset).stream()
                .filter(view -> isMissed(dataset, view))
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

    /** Logs of events need not have searches, nor campaigns: these views are not missed there. */
    private static boolean isMissed(DatasetSpec dataset, View view) {
        return dataset.role() != Role.EVENTS
                || !OF_SOME_EVENTS.contains(view)
                || dataset.views().wanted().getOrDefault(view, false);
    }

    private static Set<Field> meanings(DatasetSpec dataset) {
        Set<Field> meanings = EnumSet.noneOf(Field.class);
        usable(dataset).keySet().forEach(word -> Field.of(word).ifPresent(meanings::add));
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
                of.learned().gan() && networks.contains(DeclaredViews.GAN),
                of.learned().dp());
    }

    private static Limits limits(View view, Map<String, Double> declared) {
        double loosened = view == View.ACTIONS ? LOOSENED_OF_EVENTS : LOOSENED;
        Limits own = new Limits(declared);
        Map<String, Double> factors = new TreeMap<>();
        Limits.CHECKS.forEach(check -> factors.put(check, loosened));
        declared.forEach((check, factor) -> factors.put(check, factor * loosened));
        view.ofRows()
                .forEach(
                        column ->
                                factors.put(
                                        column + "/" + NUMBERS.id(), own.factor(column, NUMBERS)));
        return new Limits(factors);
    }

    /** Columns of a view that are made of a column whose values are never shown. */
    private static List<String> sensitive(DatasetSpec of, Set<String> words) {
        return words.stream().filter(word -> of.isSensitive(of.columns().get(word))).toList();
    }

    private static DatasetSpec view(DatasetSpec of, View view) {
        DeclaredViews views = of.views();
        Map<String, String> columns = new TreeMap<>();
        if (view.showsKey()) {
            columns.put(view.key().word(), view.key().word());
        }
        return new DatasetSpec(
                new DatasetSpec.About(name(of.name(), view), "", of.owner(), Role.OTHER),
                new DatasetSpec.Reading(
                        of.path(),
                        new ViewOf(of.name(), view, rows(of), views.options()),
                        List.of(),
                        types(of, view),
                        of.partitions()),
                new DatasetSpec.Meaning(columns, List.of(), Map.of()),
                new DatasetSpec.Privacy(
                        sensitive(of, columns.keySet()),
                        view.hasAttributes() ? of.open() : Map.of(),
                        Anonymization.NONE,
                        of.published().orElse(null)),
                new DatasetSpec.Demands(
                        views.rules().getOrDefault(view, List.of()),
                        of.incidents(),
                        limits(view, views.limits().getOrDefault(view, Map.of())),
                        learned(of, views.networks(view)),
                        of.calendar(),
                        OnMalformed.COUNT));
    }
}
