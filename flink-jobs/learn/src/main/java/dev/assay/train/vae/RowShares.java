package dev.assay.train.vae;

import dev.assay.scan.ColumnBatch;
import dev.assay.score.VaeScores.FileShare;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Stream;

/**
 * How many of some rows are unusual under one model, asked by any number of threads: each has a
 * network of its own.
 */
public final class RowShares {

    private final ThreadLocal<RowLikelihood> models;

    /**
     * Of data with these columns, for a model as {@link RowLikelihood} takes it.
     *
     * @param name of the model file, for messages
     * @param model its bytes
     */
    public RowShares(String name, byte[] model, List<String> columns) {
        byte[] kept = model.clone();
        this.models =
                ThreadLocal.withInitial(
                        () -> {
                            try {
                                return new RowLikelihood(name, kept, columns);
                            } catch (IOException e) {
                                throw new UncheckedIOException(e);
                            }
                        });
    }

    /** How many of them are unusual. */
    public FileShare of(Stream<ColumnBatch> rows) {
        String file = "";
        RowScorer scorer = new RowScorer(models.get(), file, column -> true);
        rows.forEach(scorer::score);
        return scorer.build().byFile().get(file);
    }
}
