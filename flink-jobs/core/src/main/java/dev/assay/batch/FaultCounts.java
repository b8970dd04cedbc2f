package dev.assay.batch;

import dev.assay.batch.Bins.ColumnBins;
import dev.assay.profile.ColumnProfile;

/**
 * Cells of a column that look like faults.
 *
 * @param missing cells without a value
 * @param parseErrors values that are not of the accepted type
 * @param standIns texts that usually stand for "no value"
 * @param padded values with a blank at either end
 */
public record FaultCounts(long missing, long parseErrors, long standIns, long padded) {

    static FaultCounts of(ColumnProfile c, ColumnBins b) {
        return new FaultCounts(
                c.cells().missing(),
                c.cells().parseErrors(b.type()),
                c.cells().standIns(),
                c.cells().padded());
    }
}
