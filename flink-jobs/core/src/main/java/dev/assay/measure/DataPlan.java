package dev.assay.measure;

import dev.assay.declare.DataFile;
import dev.assay.declare.DatasetSpec;
import dev.assay.scan.Format;
import dev.assay.scan.Formats;
import dev.assay.scan.SeekableInput;
import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What is to be read of a dataset, settled before anything is.
 *
 * @param format of all its files
 * @param columns of all files together, in the order in which the files bring them
 * @param files in the order of the data
 * @param portions of the files, in the order of the data
 * @param bytes of all files
 */
public record DataPlan(
        Format format,
        List<String> columns,
        List<DataFile> files,
        List<Portion> portions,
        long bytes) {

    /**
     * Plans to read all files of a dataset, whose heads are read for it.
     *
     * @param inputs the files' bytes
     * @param spec how the files are read
     * @param files in the order of the data
     */
    public static DataPlan of(Inputs inputs, DatasetSpec spec, List<DataFile> files)
            throws IOException {
        Format format = Formats.of(spec);
        Set<String> columns = new LinkedHashSet<>();
        long bytes = 0;
        for (DataFile file : files) {
            try (SeekableInput input = inputs.open(file.path())) {
                columns.addAll(format.columns(input, file.path()));
            }
            bytes += file.bytes();
        }
        return new DataPlan(
                format,
                List.copyOf(columns),
                files,
                Portion.cut(files, inputs, format, spec.partitions()),
                bytes);
    }
}
