package dev.assay.inventory;

import dev.assay.document.Nullable;
import dev.assay.recommend.search.SearchProbe;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * What judgments say of rankings.
 *
 * @param judgments name of the dataset that has them
 * @param log name of the log whose ranks are compared; null where there is none
 * @param catalogue name of the dataset whose texts are searched; null where there is none
 * @param probe what was found
 */
public record Searched(
        String judgments, @Nullable String log, @Nullable String catalogue, SearchProbe probe) {

    /** The file of all of them, in the folder of what was measured. */
    public static final String FILE = "searches.json";

    /** All datasets that it says something of. */
    Set<String> datasets() {
        Set<String> all = new TreeSet<>(Set.of(judgments));
        Stream.of(log, catalogue).filter(Objects::nonNull).forEach(all::add);
        return all;
    }
}
