package dev.assay.inventory.guess;

import dev.assay.declare.ColumnType;
import dev.assay.declare.DatasetSpec;
import dev.assay.declare.view.Field;
import dev.assay.evidence.Evidence;
import dev.assay.evidence.Inclusion;
import dev.assay.evidence.Inclusions;
import dev.assay.inventory.guess.Guessed.Column;
import dev.assay.inventory.guess.LooksLike.Basis;
import dev.assay.profile.ColumnProfile;
import dev.assay.profile.Profile;
import dev.assay.profile.state.MinHashes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Columns that look like references to other datasets: by their values where enough can be
 * compared, else by their names and meanings. Two states of one table do not refer to each other.
 *
 * @param specs of the datasets
 * @param today evidence of those that could be read, by name
 * @param guessed what they mean, by name
 */
public record References(
        List<DatasetSpec> specs, Map<String, Evidence> today, Map<String, Guessed> guessed) {

    /** The share of values that must be found, where some are compared. */
    private static final double NEARLY_ALL = 0.9;

    private static final long FEWEST_ROWS = 20;

    /** Values by which texts must have been compared; numbers have a range besides. */
    private static final long FEWEST = 3;

    /** A column of a dataset that may be referred to. */
    private record Key(String dataset, ColumnProfile column) {}

    /** In the order of the datasets and their columns; of each column at most one by its name. */
    public List<LooksLike> found() {
        List<LooksLike> found = new ArrayList<>();
        Set<String> known = new HashSet<>();
        for (Inclusion inclusion : Inclusions.of(specs, today)) {
            ColumnProfile from = column(inclusion.dataset(), inclusion.column());
            ColumnProfile to = column(inclusion.toDataset(), inclusion.toColumn());
            if (!areStates(inclusion.dataset(), inclusion.toDataset())) {
                known.add(inclusion.dataset() + '\n' + inclusion.column());
                known.add(inclusion.toDataset() + '\n' + inclusion.toColumn());
                found.add(
                        new LooksLike(
                                inclusion.dataset(),
                                inclusion.column(),
                                inclusion.toDataset(),
                                inclusion.toColumn(),
                                inclusion.share(),
                                from.known().beyond(to.known()).of(),
                                Basis.VALUES));
            }
        }
        List<Key> keys = keys();
        for (DatasetSpec spec : specs) {
            if (isMeasured(spec)) {
                for (ColumnProfile from : today.get(spec.name()).profile().columns()) {
                    if (!known.contains(spec.name() + '\n' + from.name())) {
                        byName(spec, from, keys).ifPresent(found::add);
                    }
                }
            }
        }
        return found;
    }

    private boolean isMeasured(DatasetSpec spec) {
        return spec.view().isEmpty() && today.containsKey(spec.name());
    }

    private ColumnProfile column(String dataset, String column) {
        return today.get(dataset).profile().column(column);
    }

    /** Whether two tables have nearly the same columns. */
    private boolean areStates(String a, String b) {
        return Overlaps.areStates(today.get(a).profile().names(), today.get(b).profile().names());
    }

    /** Columns that tell the rows of a dataset apart by themselves, and name things. */
    private List<Key> keys() {
        List<Key> keys = new ArrayList<>();
        for (DatasetSpec spec : specs) {
            if (isMeasured(spec)) {
                Evidence evidence = today.get(spec.name());
                for (ColumnProfile column : evidence.profile().columns()) {
                    boolean isKey =
                            evidence.keys().stream()
                                    .anyMatch(key -> key.columns().equals(List.of(column.name())));
                    if (isKey && isName(spec.name(), column)) {
                        keys.add(new Key(spec.name(), column));
                    }
                }
            }
        }
        return keys;
    }

    private boolean isName(String dataset, ColumnProfile column) {
        return NameMeaning.of(column.name(), Concept.UNKNOWN).last() == Concept.ID
                || field(dataset, column).filter(References::isEntity).isPresent();
    }

    private Optional<LooksLike> byName(DatasetSpec spec, ColumnProfile from, List<Key> keys) {
        if (spec.isSensitive(from.name())
                || spec.references().containsKey(from.name())
                || !isName(spec.name(), from)) {
            return Optional.empty();
        }
        return keys.stream()
                .filter(key -> !key.dataset().equals(spec.name()))
                .filter(key -> areNear(spec.name(), key.dataset()))
                .filter(key -> !areStates(spec.name(), key.dataset()))
                .filter(key -> areNamedAlike(spec.name(), from, key))
                .sorted(Comparator.comparingLong(key -> -key.column().distinctCount()))
                .flatMap(key -> compared(spec, from, key).stream())
                .findFirst();
    }

    /** The same name, or the same kind of thing by a word that both have. */
    private boolean areNamedAlike(String dataset, ColumnProfile from, Key key) {
        String name = from.name();
        if (name.equalsIgnoreCase("id")) {
            return false;
        }
        Optional<Field> meant = field(dataset, from).filter(References::isEntity);
        Set<String> words = words(name);
        words.retainAll(words(key.dataset() + " " + key.column().name()));
        return name.equalsIgnoreCase(key.column().name())
                || meant.isPresent()
                        && meant.equals(field(key.dataset(), key.column()))
                        && !words.isEmpty();
    }

    /** Words of a name that are about something, without the s of a plural. */
    private static Set<String> words(String name) {
        return Lexicon.words(name).stream()
                .filter(word -> word.concept() != Concept.ID && word.concept() != Concept.NEUTRAL)
                .map(word -> word.text().replaceFirst("s$", ""))
                .collect(Collectors.toCollection(HashSet::new));
    }

    /** Whether two datasets lie below the same folder of the project: names alone say little. */
    private boolean areNear(String a, String b) {
        return folder(a).equals(folder(b));
    }

    private String folder(String dataset) {
        String path =
                specs.stream()
                        .filter(spec -> spec.name().equals(dataset))
                        .map(DatasetSpec::path)
                        .findFirst()
                        .orElse("");
        return path.substring(0, path.indexOf('/') + 1);
    }

    private Optional<LooksLike> compared(DatasetSpec spec, ColumnProfile from, Key key) {
        MinHashes.Novelty missing = from.known().beyond(key.column().known());
        double share = missing.of() == 0 ? 1 : 1 - (double) missing.novel() / missing.of();
        boolean isLess = from.distinctCount() <= key.column().distinctCount();
        boolean isPossible =
                areNumbers(from, key.column())
                        ? isWithin(from, key.column())
                        : missing.of() >= FEWEST && from.inferred() == key.column().inferred();
        return isPossible && isLess && share >= NEARLY_ALL && rows(spec.name()) >= FEWEST_ROWS
                ? Optional.of(
                        new LooksLike(
                                spec.name(),
                                from.name(),
                                key.dataset(),
                                key.column().name(),
                                share,
                                missing.of(),
                                Basis.NAMES))
                : Optional.empty();
    }

    private long rows(String dataset) {
        Profile profile = today.get(dataset).profile();
        return profile.rows();
    }

    private static boolean areNumbers(ColumnProfile a, ColumnProfile b) {
        return a.inferred() == ColumnType.INTEGER && b.inferred() == ColumnType.INTEGER;
    }

    private static boolean isWithin(ColumnProfile from, ColumnProfile to) {
        return from.numbers().min() >= to.numbers().min()
                && from.numbers().max() <= to.numbers().max();
    }

    private Optional<Field> field(String dataset, ColumnProfile column) {
        return guessed.getOrDefault(dataset, Guessed.NOTHING).columns().stream()
                .filter(guess -> guess.name().equals(column.name()))
                .map(Column::field)
                .findFirst();
    }

    private static boolean isEntity(Field field) {
        return switch (field) {
            case USER, ITEM, CATEGORY, BRAND, CAMPAIGN, SEARCH -> true;
            default -> false;
        };
    }
}
