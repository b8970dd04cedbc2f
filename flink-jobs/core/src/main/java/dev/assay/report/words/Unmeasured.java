package dev.assay.report.words;

import dev.assay.finding.Finding;
import dev.assay.finding.Outcome;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Checks of a dataset that were not measured for one and the same reason, said once.
 *
 * @param dataset its name
 * @param reason why, without a final full stop
 * @param checks their names, in the order of the findings
 */
public record Unmeasured(String dataset, String reason, List<String> checks) {

    /** Keeps a copy of the list. */
    public Unmeasured {
        checks = List.copyOf(checks);
    }

    /** Groups all findings that were not measured, in the order of their first appearance. */
    public static List<Unmeasured> of(Words words, List<Finding> findings) {
        Map<List<String>, List<String>> checks = new LinkedHashMap<>();
        for (Finding f : findings) {
            if (f.outcome() == Outcome.NOT_MEASURED) {
                checks.computeIfAbsent(
                                List.of(f.dataset(), words.reason(f)), k -> new ArrayList<>())
                        .add(f.name());
            }
        }
        List<Unmeasured> groups = new ArrayList<>();
        checks.forEach((key, names) -> groups.add(new Unmeasured(key.get(0), key.get(1), names)));
        return groups;
    }
}
