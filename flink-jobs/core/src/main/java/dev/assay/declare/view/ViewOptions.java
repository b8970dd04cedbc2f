package dev.assay.declare.view;

import dev.assay.document.Nullable;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How views are made.
 *
 * @param gapSeconds without an action after which a session has ended, where sessions have no key
 * @param steps what values of the event column mean, where that is declared; all others mean what
 *     they usually do
 * @param own columns that are added to a view, by it
 */
public record ViewOptions(long gapSeconds, Map<String, Step> steps, Map<View, List<OwnColumn>> own)
        implements Serializable {

    /** Half an hour, as web analytics has it. */
    public static final ViewOptions USUAL = new ViewOptions(30 * 60, Map.of());

    /** Keeps a copy of the map. */
    public ViewOptions {
        steps = new TreeMap<>(steps);
        own = new TreeMap<>(own);
    }

    /** Without columns of one's own. */
    public ViewOptions(long gapSeconds, Map<String, Step> steps) {
        this(gapSeconds, steps, Map.of());
    }

    /** Columns that are added to a view. */
    public List<OwnColumn> own(View view) {
        return own.getOrDefault(view, List.of());
    }

    /** What a value of the event column means. */
    public Step step(@Nullable String value) {
        return value == null
                ? Step.OTHER
                : steps.containsKey(value) ? steps.get(value) : Step.usual(value);
    }
}
