package dev.assay.train.encode;

import dev.assay.batch.Binning;
import dev.assay.bench.Bytes;
import dev.assay.bench.Measured;
import dev.assay.declare.DataFile;
import dev.assay.declare.DatasetSpec;
import dev.assay.declare.demand.Learned;
import dev.assay.declare.format.CsvDialect;
import dev.assay.measure.ProfileTask;
import dev.assay.profile.Profile;
import dev.assay.profile.sample.RowSample;
import dev.assay.profile.value.CellHashes;
import dev.assay.scan.BatchReader;
import dev.assay.scan.ByteRange;
import dev.assay.scan.ColumnBatch;
import dev.assay.scan.ContentHash;
import dev.assay.scan.csv.CsvFormat;
import dev.assay.train.TrainedModels;
import dev.assay.train.Training;
import dev.assay.train.dp.Randomness;
import dev.assay.train.net.TimeLimit;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Rows of a CSV file in memory.
 *
 * @param columns their names
 * @param cells texts, null where missing
 */
public record Rows(List<String> columns, List<String[]> cells) {

    private static final DatasetSpec SPEC = DatasetSpec.of("rows", "rows.csv");

    private static final CsvFormat FORMAT = new CsvFormat(CsvDialect.RFC_4180, List.of());

    public static Rows read(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        List<String> columns = FORMAT.columns(new Bytes(bytes), file.toString());
        ByteRange all = new ByteRange("rows", 0, 0, 0, bytes.length, bytes.length);
        BatchReader reader = FORMAT.open(new Bytes(bytes), all, columns);
        ColumnBatch batch = ProfileTask.batch(columns.size());
        List<String[]> cells = new ArrayList<>();
        while (reader.read(batch)) {
            for (int row = 0; row < batch.rows(); row++) {
                String[] texts = new String[columns.size()];
                for (int c = 0; c < texts.length; c++) {
                    texts[c] = batch.text(c, row);
                }
                cells.add(texts);
            }
        }
        return new Rows(columns, cells);
    }

    /** An encoder fitted on the rows' profile, as the child fits it. */
    public Encoder encoder() throws IOException {
        Profile profile = profile();
        return Encoder.fit(profile, Binning.choose(profile, SPEC));
    }

    /** Networks of the rows, as the child trains them. */
    public TrainedModels trained(Learned which, long seed) throws IOException {
        Profile profile = profile();
        return Training.train(
                which,
                profile,
                Binning.choose(profile, SPEC),
                new RowSample(hashed()),
                seed,
                Randomness.ofSeed(seed),
                TimeLimit.NONE,
                steps -> {});
    }

    private Profile profile() throws IOException {
        byte[] csv = csv().getBytes(StandardCharsets.UTF_8);
        DataFile file = new DataFile(SPEC.path(), csv.length, 0, ContentHash.of(csv));
        return Measured.of(SPEC, List.of(file), path -> new Bytes(csv)).scanned().whole();
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
    public List<RowSample.Row> hashed() {
        return cells.stream().map(row -> new RowSample.Row(hash(row), row)).toList();
    }

    private static long hash(String[] row) {
        byte[] bytes = line(row).getBytes(StandardCharsets.UTF_8);
        return CellHashes.of(bytes, 0, bytes.length);
    }
}
