package dev.assay.train;

import dev.assay.bench.Bytes;
import dev.assay.profile.Binning;
import dev.assay.profile.Bins;
import dev.assay.profile.CellHashes;
import dev.assay.profile.Profile;
import dev.assay.profile.ProfileFold;
import dev.assay.profile.RowSample;
import dev.assay.profile.SampleFold;
import dev.assay.scan.BatchReader;
import dev.assay.scan.ByteRange;
import dev.assay.scan.ColumnBatch;
import dev.assay.scan.CsvFormat;
import dev.assay.spec.CsvDialect;
import dev.assay.spec.DatasetSpec;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * Rows of a CSV file in memory.
 *
 * @param columns their names
 * @param cells texts, null where missing
 */
record Rows(List<String> columns, List<String[]> cells) {

    private static final CsvFormat FORMAT = new CsvFormat(CsvDialect.RFC_4180, List.of());
    private static final int BATCH = 4096;

    static Rows read(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        List<String> columns = FORMAT.columns(new Bytes(bytes), file.toString());
        List<String[]> cells = new ArrayList<>();
        forEachBatch(
                bytes,
                columns,
                batch -> {
                    for (int row = 0; row < batch.rows(); row++) {
                        String[] texts = new String[columns.size()];
                        for (int c = 0; c < texts.length; c++) {
                            texts[c] = batch.text(c, row);
                        }
                        cells.add(texts);
                    }
                });
        return new Rows(columns, cells);
    }

    private static BatchReader.Residue forEachBatch(
            byte[] bytes, List<String> columns, Consumer<ColumnBatch> reader) throws IOException {
        ByteRange all = new ByteRange("rows", 0, 0, 0, bytes.length, bytes.length);
        BatchReader records = FORMAT.open(new Bytes(bytes), all, columns);
        ColumnBatch batch = new ColumnBatch(columns.size(), BATCH);
        while (records.read(batch)) {
            reader.accept(batch);
        }
        return records.residue();
    }

    /** An encoder fitted on the rows' profile, as the child fits it. */
    Encoder encoder() throws IOException {
        byte[] csv = csv().getBytes(StandardCharsets.UTF_8);
        ProfileFold fold = new ProfileFold(columns, List.of(), List.of(), csv.length, new SampleFold(1));
        fold.begin("rows");
        fold.end(forEachBatch(csv, columns, fold::accept));
        Profile profile = fold.build();
        Bins bins = Binning.choose(profile, DatasetSpec.of("rows", "rows.csv"));
        return Encoder.fit(profile, bins);
    }

    private String csv() {
        StringBuilder csv = new StringBuilder(line(columns.toArray(String[]::new)));
        cells.forEach(row -> csv.append(line(row)));
        return csv.toString();
    }

    private static String line(String[] cells) {
        return Arrays.stream(cells)
                .map(c -> c == null ? "" : '"' + c.replace("\"", "\"\"") + '"')
                .collect(Collectors.joining(",", "", "\n"));
    }

    /** All rows, with hashes of their contents. */
    List<RowSample.Row> hashed() {
        return cells.stream().map(row -> new RowSample.Row(hash(row), row)).toList();
    }

    private static long hash(String[] row) {
        byte[] bytes = line(row).getBytes(StandardCharsets.UTF_8);
        return CellHashes.of(bytes, 0, bytes.length);
    }
}
