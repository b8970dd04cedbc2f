package dev.assay.inventory.guess;

import dev.assay.batch.key.CandidateKey;
import dev.assay.declare.ColumnType;
import dev.assay.declare.DatasetSpec;
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
 * Looks for references that lie within a dataset: elements of arrays that name rows of a dataset,
 * and columns that name other rows of their own, as those of a tree do. Many of their values may
 * lead nowhere: values with letters and digits of which half are found are no chance.
 */
public final class InnerReferences {

    /** The share of different values that must be found: of numbers and words, and of marks. */
    private static final double NEARLY_ALL = 0.9;

    private static final double HALF = 0.5;

    /** Different values that both must have, and those that must have been compared. */
    private static final long FEWEST = 50;

    private static final long FEWEST_COMPARED = 30;

    /** Characters of a value whose shape is a mark. */
    private static final double SHORTEST_MARK = 6;

    /** What names of columns say that lead to other rows of the same table. */
    private static final Set<String> KIN =
            Set.of(
                    "parent",
                    "child",
                    "children",
                    "sub",
                    "super",
                    "root",
                    "ancestor",
                    "path",
                    "previous",
                    "prev",
                    "next",
                    "original",
                    "related",
                    "similar",
                    "successor",
                    "predecessor",
                    "replaced",
                    "replacement",
                    "variant",
                    "duplicate",
                    "上级",
                    "父",
                    "子",
                    "父级",
                    "上一级",
                    "相关");

    private final List<Column> keys = new ArrayList<>();
    private final List<Column> candidates = new ArrayList<>();

    private record Column(String dataset, ColumnProfile profile) {

        boolean isNumber() {
            return profile.inferred() == ColumnType.INTEGER;
        }

        /** The name within its object. */
        String last() {
            return profile.name().substring(profile.name().lastIndexOf('.') + 1);
        }

        boolean isNested() {
            return profile.name().indexOf('.') >= 0;
        }

        /** Whether most values have letters and digits and are long: nobody has them by chance. */
        boolean isMark() {
            List<Map.Entry<String, Long>> shapes = profile.patterns().top(2);
            long marks =
                    shapes.stream()
                            .filter(shape -> shape.getKey().contains("9"))
                            .filter(shape -> shape.getKey().matches(".*[Aa].*"))
                            .mapToLong(Map.Entry::getValue)
                            .sum();
            return 2 * marks > profile.cells().present()
                    && profile.lengths().quantile(0.5) >= SHORTEST_MARK;
        }
    }

    /** Adds a dataset, by what stands in its own columns. */
    public void add(DatasetSpec spec, Profile whole, List<CandidateKey> told) {
        for (ColumnProfile column : whole.columns()) {
            if (mayRefer(spec, column)) {
                if (told.stream().anyMatch(k -> k.columns().equals(List.of(column.name())))) {
                    keys.add(new Column(spec.name(), column));
                }
                candidates.add(new Column(spec.name(), column));
            }
        }
    }

    /**
     * Adds the elements of a column of arrays.
     *
     * @param spec of the dataset, with the personal columns of the elements declared sensitive
     * @param elements a column for each name within them, and others, which are left out
     * @param array the column that has the arrays
     */
    public void addElements(DatasetSpec spec, Profile elements, String array) {
        for (ColumnProfile column : elements.columns()) {
            boolean isElement = column.name().startsWith(array + ".");
            if (isElement && mayRefer(spec, column)) {
                candidates.add(new Column(spec.name(), column));
            }
        }
    }

    private static boolean mayRefer(DatasetSpec spec, ColumnProfile column) {
        ColumnType type = column.inferred();
        return column.distinctCount() >= FEWEST
                && !spec.isSensitive(column.name())
                && !spec.references().containsKey(column.name())
                && (type == ColumnType.INTEGER
                        || type == ColumnType.TEXT
                        || type == ColumnType.CATEGORICAL);
    }

    /** In the order in which they were added; each refers to what has most of its values. */
    public List<LooksLike> found() {
        List<LooksLike> found = new ArrayList<>();
        for (Column from : candidates) {
            keys.stream()
                    .filter(to -> isPossible(from, to))
                    .flatMap(to -> compared(from, to).stream())
                    .max(
                            Comparator.comparingDouble(LooksLike::share)
                                    .thenComparing(i -> i.toDataset().equals(from.dataset())))
                    .ifPresent(found::add);
        }
        return found;
    }

    private static boolean isPossible(Column from, Column to) {
        boolean isOwn = from.dataset().equals(to.dataset());
        boolean isItself = isOwn && from.profile().name().equals(to.profile().name());
        boolean isWithin = isOwn || from.isNested();
        return isWithin
                && !isItself
                && from.isNumber() == to.isNumber()
                && (from.isMark() && to.isMark() && from.isNested()
                        ? areCalledAlike(from, to)
                        : areKin(from, to, isOwn));
    }

    private static boolean areCalledAlike(Column from, Column to) {
        return from.last().equalsIgnoreCase(to.last()) || haveWord(from, to);
    }

    /** Numbers and words are alike by chance, so the name must say what they lead to. */
    private static boolean areKin(Column from, Column to, boolean isOwn) {
        return isOwn
                ? words(from.profile().name()).stream().anyMatch(KIN::contains)
                : haveWord(from, to);
    }

    private static boolean haveWord(Column from, Column to) {
        Set<String> words = words(from.profile().name());
        words.retainAll(words(to.dataset() + " " + to.profile().name()));
        return !words.isEmpty();
    }

    /** Words about something, without the s of a plural. */
    private static Set<String> words(String name) {
        return Lexicon.words(name).stream()
                .filter(word -> word.concept() != Concept.ID && word.concept() != Concept.NEUTRAL)
                .map(word -> word.text().replaceFirst("s$", ""))
                .collect(Collectors.toCollection(HashSet::new));
    }

    private static Optional<LooksLike> compared(Column from, Column to) {
        MinHashes.Novelty missing = from.profile().known().beyond(to.profile().known());
        double share = missing.of() == 0 ? 0 : 1 - (double) missing.novel() / missing.of();
        double least = from.isMark() && to.isMark() ? HALF : NEARLY_ALL;
        return missing.of() >= FEWEST_COMPARED && share >= least
                ? Optional.of(
                        new LooksLike(
                                from.dataset(),
                                from.profile().name(),
                                to.dataset(),
                                to.profile().name(),
                                share,
                                missing.of(),
                                Basis.VALUES))
                : Optional.empty();
    }
}
