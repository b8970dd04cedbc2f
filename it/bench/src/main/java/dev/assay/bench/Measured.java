package dev.assay.bench;

import dev.assay.declare.DataFile;
import dev.assay.declare.DatasetSpec;
import dev.assay.measure.DataPlan;
import dev.assay.measure.InThisJvm;
import dev.assay.measure.Inputs;
import dev.assay.measure.Portion;
import dev.assay.measure.ScanStage;
import dev.assay.measure.ScanStage.Scanned;
import dev.assay.scan.ByteRange;
import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Files measured by the child's own stages, but in this JVM and each file at once: rows that an
 * error is put into are not cut into ranges either, and pairs of columns are counted in each range
 * by itself.
 *
 * @param inputs the files
 * @param plan how they were read
 * @param scanned what came of it
 */
public record Measured(Inputs inputs, DataPlan plan, Scanned scanned) {

    /** Measures a dataset, each file as one portion. */
    public static Measured of(DatasetSpec spec, List<DataFile> files, Inputs inputs)
            throws IOException {
        DataPlan cut = DataPlan.of(inputs, spec, files);
        List<Portion> whole =
                IntStream.range(0, files.size()).mapToObj(i -> portion(files.get(i), i)).toList();
        DataPlan plan = new DataPlan(cut.format(), cut.columns(), files, whole, cut.bytes());
        try {
            Scanned scanned = new ScanStage(inputs, new InThisJvm(inputs)).scan(spec, plan);
            return new Measured(inputs, plan, scanned);
        } catch (IOException | RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static Portion portion(DataFile file, int index) {
        return new Portion(
                file.path(),
                List.of(new ByteRange(file.path(), index, 0, 0, file.bytes(), file.bytes())));
    }
}
