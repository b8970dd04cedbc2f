package dev.assay.plugin.data;

import dev.assay.fork.AuditRequest.RequestedDataset;
import dev.assay.measure.DataPlan;
import dev.assay.measure.Inputs;
import dev.assay.measure.Portion;
import dev.assay.measure.ProfileTask;
import dev.assay.measure.RangeOpener;
import dev.assay.scan.BatchReader;
import dev.assay.scan.ByteRange;
import dev.assay.scan.ColumnBatch;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;

/**
 * In which files of the data a user still is.
 *
 * @param project the folder that files are relative to
 */
public record FilesOfUser(Path project) {

    /**
     * Reads all cells of a dataset.
     *
     * @param user who is looked for: a cell that is this text, in any column
     * @return the files that have one
     */
    public Set<String> of(RequestedDataset dataset, String user) throws IOException {
        byte[] sought = user.getBytes(StandardCharsets.UTF_8);
        Inputs inputs = Inputs.of(project);
        DataPlan plan = DataPlan.of(inputs, dataset.spec(), dataset.files());
        ColumnBatch batch = ProfileTask.batch(plan.columns().size());
        Set<String> found = new TreeSet<>();
        try (RangeOpener opener = new RangeOpener(inputs, plan)) {
            for (Portion portion : plan.portions()) {
                for (ByteRange range : portion.ranges()) {
                    BatchReader reader = opener.open(range);
                    while (!found.contains(range.file()) && reader.read(batch)) {
                        if (has(batch, plan.columns().size(), sought)) {
                            found.add(range.file());
                        }
                    }
                }
            }
        }
        return found;
    }

    private static boolean has(ColumnBatch batch, int columns, byte[] sought) {
        for (int column = 0; column < columns; column++) {
            int[] offsets = batch.offsets(column);
            int[] lengths = batch.lengths(column);
            for (int row = 0; row < batch.rows(); row++) {
                int from = offsets[row];
                if (lengths[row] == sought.length
                        && Arrays.equals(
                                batch.bytes(),
                                from,
                                from + sought.length,
                                sought,
                                0,
                                sought.length)) {
                    return true;
                }
            }
        }
        return false;
    }
}
