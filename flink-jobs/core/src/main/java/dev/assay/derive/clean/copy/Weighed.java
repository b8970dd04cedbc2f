package dev.assay.derive.clean.copy;

import dev.assay.document.Nullable;
import dev.assay.finding.Outcome;
import java.util.List;

/**
 * A copy, and what the gate says of the data and of the copy.
 *
 * @param copied what was made
 * @param before of the data; null where it was not judged
 * @param after of the copy; null where it was not judged, since it has another format
 */
public record Weighed(Copied copied, @Nullable Standing before, @Nullable Standing after) {

    /**
     * What the gate says.
     *
     * @param outcome of all checks
     * @param failed names of the checks that failed, in order, each once
     */
    public record Standing(Outcome outcome, List<String> failed) {
        public Standing {
            failed = List.copyOf(failed);
        }
    }
}
