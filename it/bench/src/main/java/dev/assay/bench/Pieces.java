package dev.assay.bench;

import dev.assay.declare.format.CsvDialect;
import dev.assay.measure.Inputs;
import dev.assay.measure.ProfileTask;
import dev.assay.profile.Profile;
import dev.assay.profile.ProfileFold;
import dev.assay.profile.sample.SampleFold;
import dev.assay.scan.BatchReader;
import dev.assay.scan.ByteRange;
import dev.assay.scan.ColumnBatch;
import dev.assay.scan.SeekableInput;
import dev.assay.scan.csv.CsvFormat;
import java.io.IOException;
import java.util.List;

/** Reading and profiling the pieces of one file, without the engine. */
record Pieces(Inputs inputs, String file, long bytes) {

    private static final CsvFormat FORMAT = new CsvFormat(CsvDialect.RFC_4180, List.of());
    private static final int SAMPLE = 20_000;

    List<ByteRange> cut() {
        return ByteRange.cut(file, 0, bytes, bytes);
    }

    List<String> columns() throws IOException {
        try (SeekableInput in = inputs.open(file)) {
            return FORMAT.columns(in, file);
        }
    }

    /** Cuts a piece into cells and does nothing with them. */
    long parse(ByteRange piece, List<String> columns, ColumnBatch batch) throws IOException {
        long rows = 0;
        try (SeekableInput in = inputs.open(file)) {
            BatchReader reader = FORMAT.open(in, piece, columns);
            while (reader.read(batch)) {
                rows += batch.rows();
            }
        }
        return rows;
    }

    /** Profiles a piece so many times over, each batch being parsed once. */
    Profile fold(ByteRange piece, List<String> columns, ColumnBatch batch, int times)
            throws IOException {
        ProfileFold[] folds = new ProfileFold[times];
        for (int i = 0; i < times; i++) {
            folds[i] =
                    new ProfileFold(columns, List.of(), List.of(), bytes, new SampleFold(SAMPLE));
            folds[i].begin(file);
        }
        try (SeekableInput in = inputs.open(file)) {
            BatchReader reader = FORMAT.open(in, piece, columns);
            while (reader.read(batch)) {
                for (ProfileFold fold : folds) {
                    fold.accept(batch);
                }
            }
            Profile last = null;
            for (ProfileFold fold : folds) {
                fold.end(reader.residue());
                last = fold.build();
            }
            return last;
        }
    }

    static ColumnBatch batch(List<String> columns) {
        return ProfileTask.batch(columns.size());
    }
}
