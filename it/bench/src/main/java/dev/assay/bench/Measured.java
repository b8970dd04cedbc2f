package dev.assay.bench;

import dev.assay.measure.DataPlan;
import dev.assay.measure.InThisJvm;
import dev.assay.measure.Inputs;
import dev.assay.measure.ScanStage;
import dev.assay.measure.ScanStage.Scanned;
import dev.assay.spec.DataFile;
import dev.assay.spec.DatasetSpec;
import java.io.IOException;
import java.util.List;

/**
 * Files measured as the child measures them, but in this JVM.
 *
 * @param inputs the files
 * @param plan how they were read
 * @param scanned what came of it
 */
public record Measured(Inputs inputs, DataPlan plan, Scanned scanned) {

    /** Measures a dataset. */
    public static Measured of(DatasetSpec spec, List<DataFile> files, Inputs inputs)
            throws IOException {
        DataPlan plan = DataPlan.of(inputs, spec, files);
        try {
            Scanned scanned = new ScanStage(inputs, new InThisJvm(inputs)).scan(spec, plan);
            return new Measured(inputs, plan, scanned);
        } catch (IOException | RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
