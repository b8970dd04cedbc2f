package dev.assay.incident;

import dev.assay.finding.Message;
import dev.assay.finding.Sample;
import java.util.List;
import java.util.Set;

/**
 * What probably happened to one partition: if it is undone, findings are gone.
 *
 * @param kind of damage, as {@code mutate} names it, such as {@code decimal-comma}
 * @param scope the columns and the one partition that have it
 * @param extent the cells or rows that have it
 * @param explains the share of the deviation that is gone once it is undone, from 0 to 1
 * @param what what is wrong with the data
 * @param places where it can be seen, masked where the column is sensitive
 * @param findings ids of those that it explains
 */
public record Cause(
        String kind,
        Scope scope,
        Extent extent,
        double explains,
        Message what,
        List<Sample> places,
        Set<String> findings) {

    public Cause {
        places = List.copyOf(places);
        findings = Set.copyOf(findings);
    }

    /** What to do about it. */
    public Message repair() {
        return Message.of("cause." + kind + ".repair");
    }
}
