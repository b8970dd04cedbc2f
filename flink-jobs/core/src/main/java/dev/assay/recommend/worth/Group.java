package dev.assay.recommend.worth;

import dev.assay.recommend.interaction.Interactions;
import dev.assay.recommend.interaction.Part;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Parts of the data that are left out together.
 *
 * @param kind what they are
 * @param name of the asset or the slice, or of the first partition
 * @param last name of the last partition where they are several; else the same as the name
 * @param parts their places among the parts of the interactions
 */
record Group(Kind kind, String name, String last, BitSet parts) {

    /** What is left out. */
    enum Kind {
        ASSET,
        SLICE,
        PARTITIONS
    }

    /** Keeps a copy of the set. */
    Group {
        parts = (BitSet) parts.clone();
    }

    /** Whether a row is of this group. */
    boolean has(Interactions all, int row) {
        return parts.get(all.part(row));
    }

    /** A group for each asset. */
    static List<Group> assets(Interactions all) {
        return by(all, Kind.ASSET, Part::asset);
    }

    /** A group for each slice that at least so many users are in. */
    static List<Group> slices(Interactions all, int fewestUsers) {
        return by(all, Kind.SLICE, Part::slice).stream()
                .filter(group -> !group.name.isEmpty())
                .filter(group -> group.users(all) >= fewestUsers)
                .toList();
    }

    private long users(Interactions all) {
        BitSet users = new BitSet();
        for (int row = 0; row < all.size(); row++) {
            if (has(all, row)) {
                users.set(all.user(row));
            }
        }
        return users.cardinality();
    }

    private static List<Group> by(Interactions all, Kind kind, Function<Part, String> name) {
        Map<String, BitSet> groups = new TreeMap<>();
        for (int i = 0; i < all.parts().size(); i++) {
            String of = name.apply(all.parts().get(i));
            groups.computeIfAbsent(of, key -> new BitSet()).set(i);
        }
        return groups.entrySet().stream()
                .map(of -> new Group(kind, of.getKey(), of.getKey(), of.getValue()))
                .toList();
    }

    /**
     * Partitions that follow each other by name, in at most so many groups of about as many
     * partitions.
     *
     * @param used parts that have anything to learn from; of others there is no group
     */
    static List<Group> partitions(Interactions all, BitSet used, int most) {
        List<String> names =
                new ArrayList<>(
                        used.stream()
                                .mapToObj(i -> all.parts().get(i).partition())
                                .collect(Collectors.toCollection(TreeSet::new)));
        int groups = Math.min(most, names.size());
        List<Group> partitions = new ArrayList<>();
        for (int g = 0; g < groups; g++) {
            List<String> of =
                    names.subList(g * names.size() / groups, (g + 1) * names.size() / groups);
            BitSet parts = new BitSet();
            for (int i = 0; i < all.parts().size(); i++) {
                parts.set(i, of.contains(all.parts().get(i).partition()));
            }
            partitions.add(new Group(Kind.PARTITIONS, of.get(0), of.get(of.size() - 1), parts));
        }
        return partitions;
    }
}
