package dev.assay.behaviour.segment;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** What sets users of a group apart from others. */
public enum Trait {
    /** Last seen lately. */
    RECENT,
    /** Not seen for long. */
    LAPSED,
    /** Few events. */
    RARE,
    /** Many events. */
    FREQUENT,
    /** Pay little. */
    THRIFTY,
    /** Pay much. */
    SPENDING,
    /** As most are. */
    ORDINARY;

    /** Standard deviations of users that a group's middle is away from all users' middle. */
    private static final double APART = 0.4;

    /** For each feature what less, and what more of it means. */
    private static final Trait[][] OF = {{RECENT, LAPSED}, {RARE, FREQUENT}, {THRIFTY, SPENDING}};

    /** As it is named in documents. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * The traits of a group, what it is farthest away in first.
     *
     * @param centre its middle, in standard deviations from the middle of all
     */
    static List<Trait> of(double[] centre) {
        List<Trait> traits = new ArrayList<>();
        IntStream.range(0, centre.length)
                .boxed()
                .filter(d -> Math.abs(centre[d]) >= APART)
                .sorted(Comparator.comparingDouble(d -> -Math.abs(centre[d])))
                .forEach(d -> traits.add(OF[d][centre[d] < 0 ? 0 : 1]));
        return traits.isEmpty() ? List.of(ORDINARY) : traits;
    }
}
