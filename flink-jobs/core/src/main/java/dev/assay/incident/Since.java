package dev.assay.incident;

import dev.assay.document.Nullable;
import java.util.List;
import java.util.Optional;

/**
 * Since when something is wrong.
 *
 * @param partition the first one in which it was seen; null where that is not known
 * @param still whether the last audit said so already
 * @param seen how many of today's partitions have it
 * @param of how many of today's partitions there are from the first one on
 */
public record Since(@Nullable String partition, boolean still, int seen, int of) {

    /**
     * Since when partitions have something.
     *
     * @param having those of today that have it, in the order of the data
     * @param all of today, in the order of the data
     * @param old what the last audit said of it
     * @return null where neither any partition has it nor the last audit named one
     */
    static @Nullable Since of(List<String> having, List<String> all, Optional<Remembered.Old> old) {
        String first =
                old.map(Remembered.Old::since)
                        .orElseGet(() -> having.stream().findFirst().orElse(null));
        if (first == null) {
            return null;
        }
        // A partition that is gone came before all of today.
        int from = Math.max(0, all.indexOf(first));
        return new Since(
                first, old.isPresent(), having.size(), Math.max(having.size(), all.size() - from));
    }
}
