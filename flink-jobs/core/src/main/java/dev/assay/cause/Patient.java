package dev.assay.cause;

import dev.assay.declare.DatasetSpec;
import dev.assay.evidence.Evidence;
import dev.assay.mutate.Rows;

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
}
