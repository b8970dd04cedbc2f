package dev.assay.job;

import dev.assay.document.CanonicalJson;
import dev.assay.scan.BatchReader;
import dev.assay.scan.ByteRange;
import dev.assay.scan.ColumnBatch;
import dev.assay.score.RowScorer;
import dev.assay.train.RowLikelihood;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/** Scores the rows of a range against the accepted model, which travels with the task. */
final class ScoreTask implements RangeTask {

    private static final long serialVersionUID = 1L;

    private final String name;
    private final byte[] model;
    private final ArrayList<String> columns;
    private final HashSet<String> sensitive;

    ScoreTask(String name, byte[] model, List<String> columns, List<String> sensitive) {
        this.name = name;
        this.model = model.clone();
        this.columns = new ArrayList<>(columns);
        this.sensitive = new HashSet<>(sensitive);
    }

    @Override
    public byte[] run(BatchReader reader, ByteRange range, Meter meter) throws IOException {
        RowScorer scorer =
                new RowScorer(
                        new RowLikelihood(name, model, columns), range.file(), sensitive::contains);
        ColumnBatch batch = ProfileTask.batch(columns.size());
        while (reader.read(batch)) {
            scorer.score(batch);
            meter.add(batch.rows());
        }
        return CanonicalJson.line(scorer.build()).getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public boolean usesNetworks() {
        return true;
    }
}
