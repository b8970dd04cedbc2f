package dev.assay.job;

import dev.assay.fork.AuditRequest.RequestedDataset;
import dev.assay.scan.CsvFormat;
import dev.assay.scan.Format;
import dev.assay.scan.LocalInput;
import dev.assay.spec.DataFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
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
 * @param layouts the different headers, with the first file that has each
 */
record DataPlan(
        Format format,
        List<String> columns,
        List<DataFile> files,
        List<Portion> portions,
        long bytes,
        List<FileLayout> layouts) {

    /** A header, and the first file that has it. */
    record FileLayout(String file, List<String> columns) {}

    static DataPlan of(Path project, RequestedDataset dataset) throws IOException {
        Format format = new CsvFormat(dataset.spec().csv(), dataset.spec().missing());
        Set<String> columns = new LinkedHashSet<>();
        Set<List<String>> seen = new LinkedHashSet<>();
        List<FileLayout> layouts = new ArrayList<>();
        long bytes = 0;
        for (int i = 0; i < dataset.files().size(); i++) {
            String file = dataset.files().get(i).path();
            try (LocalInput input = LocalInput.open(project, file)) {
                List<String> header = format.columns(input, file);
                columns.addAll(header);
                if (seen.add(header)) {
                    layouts.add(new FileLayout(file, header));
                }
            }
            bytes += dataset.files().get(i).bytes();
        }
        return new DataPlan(
                format,
                List.copyOf(columns),
                dataset.files(),
                Portion.cut(dataset.files(), format),
                bytes,
                layouts);
    }
}
