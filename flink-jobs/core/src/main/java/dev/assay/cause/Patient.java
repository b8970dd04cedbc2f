package dev.assay.cause;

import dev.assay.cause.rows.RowPlaces;
import dev.assay.declare.DatasetSpec;
import dev.assay.declare.DerivedDatasets;
import dev.assay.declare.view.View;
import dev.assay.evidence.Evidence;
import dev.assay.finding.Finding;
import dev.assay.mutate.Rows;
import dev.assay.view.kind.Definition;
import java.util.Set;
import java.util.TreeSet;

/**
 * A partition that fails.
 *
 * @param spec the declaration of its dataset
 * @param partition its name
 * @param rows as they came
 * @param places where they stand
 * @param accepted what it is compared with
 */
public record Patient(
        DatasetSpec spec, String partition, Rows rows, RowPlaces places, Evidence accepted) {

    Patient with(Rows others) {
        return new Patient(spec, partition, others, RowPlaces.NONE, accepted);
    }

    /** The columns of the dataset that a finding is about: of a view's, those it is made of. */
    Set<String> about(Finding finding) {
        Set<String> named = Deviation.about(finding);
        Set<String> all = new TreeSet<>();
        for (View view : View.values()) {
            if (DerivedDatasets.name(spec.name(), view).equals(finding.dataset())) {
                named.forEach(
                        column -> all.addAll(Definition.of(view).needed(column, spec.columns())));
            }
        }
        return finding.dataset().equals(spec.name()) ? named : all;
    }
}
