package dev.assay.job;

import dev.assay.document.CanonicalJson;
import dev.assay.measure.Meter;
import dev.assay.measure.Portion;
import dev.assay.measure.ProfileTask;
import dev.assay.measure.Task;
import dev.assay.scan.BatchReader;
import dev.assay.scan.ByteRange;
import dev.assay.scan.ColumnBatch;
import dev.assay.scan.ContentHash;
import dev.assay.score.RowScores;
import dev.assay.train.vae.RowLikelihood;
import dev.assay.train.vae.RowScorer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/** Scores the rows of a portion against the accepted model, which travels with the task. */
final class ScoreTask implements Task {

    private static final long serialVersionUID = 1L;

    private final String name;
    private final byte[] model;
    private final ArrayList<String> columns;
    private final HashSet<String> sensitive;
    private final int acting;

    /**
     * Of the one thread that has this copy of the task: to make it takes longer than a small file.
     */
    private transient RowLikelihood likelihood;

    /**
     * Scores with a model.
     *
     * @param acting the place of the column that says how many events a row is made of, or -1
     */
    ScoreTask(String name, byte[] model, List<String> columns, List<String> sensitive, int acting) {
        this.acting = acting;
        this.name = name;
        this.model = model.clone();
        this.columns = new ArrayList<>(columns);
        this.sensitive = new HashSet<>(sensitive);
    }

    @Override
    public String identity() {
        List<String> hidden = sensitive.stream().sorted().toList();
        return "score "
                + name
                + " "
                + ContentHash.of(model)
                + " "
                + columns
                + " "
                + hidden
                + " "
                + acting;
    }

    @Override
    public byte[] run(Portion portion, Opener opener, Meter meter) throws IOException {
        if (likelihood == null) {
            likelihood = new RowLikelihood(name, model, columns);
        }
        ColumnBatch batch = ProfileTask.batch(columns.size());
        RowScores all = RowScores.empty(likelihood.columns().size());
        for (ByteRange range : portion.ranges()) {
            RowScorer scorer = new RowScorer(likelihood, range.file(), sensitive::contains, acting);
            BatchReader reader = opener.open(range);
            while (reader.read(batch)) {
                scorer.score(batch);
                meter.add(batch.rows());
            }
            all = all.plus(scorer.build());
        }
        return CanonicalJson.line(all).getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public boolean usesNetworks() {
        return true;
    }
}
