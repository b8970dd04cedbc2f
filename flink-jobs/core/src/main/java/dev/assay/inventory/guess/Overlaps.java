package dev.assay.inventory.guess;

import dev.assay.declare.DatasetSpec;
import dev.assay.evidence.Evidence;
import dev.assay.profile.ColumnProfile;
import dev.assay.profile.Profile;
import dev.assay.profile.state.MinHashes;
import dev.assay.profile.state.RowSet;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Looks for datasets that hold the same, or a part of another, by sketches of their columns. */
public final class Overlaps {

    /** The share of names by which two tables are states of one. */
    private static final double SAME = 0.8;

    /** The share of values of each column of a part, and of a state, that the whole has. */
    private static final double PART = 0.99;

    private static final double STATE = 0.8;

    /** Different values of a column that say something. */
    private static final long FEWEST = 8;

    /** Values that were compared, of the column with most. */
    private static final long FEWEST_COMPARED = 20;

    private Overlaps() {}

    /**
     * In the order of the datasets.
     *
     * @param specs of the datasets
     * @param today evidence of those that could be read, by name
     */
    public static List<Overlap> of(List<DatasetSpec> specs, Map<String, Evidence> today) {
        List<String> names =
                specs.stream()
                        .filter(spec -> spec.view().isEmpty() && today.containsKey(spec.name()))
                        .map(DatasetSpec::name)
                        .toList();
        List<Overlap> found = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            for (int j = i + 1; j < names.size(); j++) {
                of(names.get(i), names.get(j), today).ifPresent(found::add);
            }
        }
        return found;
    }

    private static Optional<Overlap> of(String a, String b, Map<String, Evidence> today) {
        Profile first = today.get(a).profile();
        Profile second = today.get(b).profile();
        if (first.rows() == 0 || second.rows() == 0 || !areAlike(first.names(), second.names())) {
            return Optional.empty();
        }
        boolean areSame =
                first.rows() == second.rows()
                        && first.names().equals(second.names())
                        && !first.contents().equals(RowSet.EMPTY)
                        && first.contents().equals(second.contents());
        if (areSame) {
            return Optional.of(new Overlap(a, b, Overlap.Kind.SAME_ROWS, 1, first.rows()));
        }
        return first.rows() <= second.rows()
                ? part(a, first, b, second)
                : part(b, second, a, first);
    }

    /** Whether one table has nearly all columns of the other. */
    private static boolean areAlike(List<String> a, List<String> b) {
        return common(a, b) > 1 && common(a, b) >= SAME * Math.min(a.size(), b.size());
    }

    /**
     * Whether two tables have nearly the same columns. A log that repeats the few columns of a
     * catalogue is no state of it.
     */
    static boolean areStates(List<String> a, List<String> b) {
        return common(a, b) > 1 && common(a, b) >= SAME * Math.max(a.size(), b.size());
    }

    private static int common(List<String> a, List<String> b) {
        Set<String> both = new HashSet<>(a);
        both.retainAll(Set.copyOf(b));
        return both.size();
    }

    private static Optional<Overlap> part(String a, Profile less, String b, Profile more) {
        double least = 1;
        long compared = 0;
        for (ColumnProfile column : less.columns()) {
            if (more.names().contains(column.name()) && column.distinctCount() >= FEWEST) {
                MinHashes.Novelty missing =
                        column.known().beyond(more.column(column.name()).known());
                compared = Math.max(compared, missing.of());
                if (missing.of() >= FEWEST) {
                    least = Math.min(least, 1 - (double) missing.novel() / missing.of());
                }
            }
        }
        boolean isState = less.rows() == more.rows() && least >= STATE;
        boolean isPart = less.rows() < more.rows() && least >= PART;
        return compared >= FEWEST_COMPARED && (isState || isPart)
                ? Optional.of(
                        new Overlap(
                                a,
                                b,
                                isPart
                                        ? Overlap.Kind.LOOKS_LIKE_PART
                                        : Overlap.Kind.LOOKS_LIKE_STATE,
                                least,
                                compared))
                : Optional.empty();
    }
}
