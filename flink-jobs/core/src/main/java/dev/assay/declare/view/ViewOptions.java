package dev.assay.declare.view;

import dev.assay.document.Nullable;
import java.io.Serializable;
import java.util.Map;
import java.util.TreeMap;

/**
 * How views are made.
 *
 * @param gapSeconds without an action after which a session has ended, where sessions have no key
 * @param steps what values of the event column mean, where that is declared; all others mean what
 *     they usually do
 */
public record ViewOptions(long gapSeconds, Map<String, Step> steps) implements Serializable {

    /** Half an hour, as web analytics has it. */
    public static final ViewOptions USUAL = new ViewOptions(30 * 60, Map.of());

    /** Keeps a copy of the map. */
    public ViewOptions {
        steps = new TreeMap<>(steps);
    }

    /** What a value of the event column means. */
    public Step step(@Nullable String value) {
        return value == null
                ? Step.OTHER
                : steps.containsKey(value) ? steps.get(value) : Step.usual(value);
    }
}
