package dev.assay.job;

import dev.assay.batch.Bins;
import dev.assay.score.Scores;
import dev.assay.score.TrainingCurves;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * Stands for the networks of a dataset that declares none, so that nothing of theirs need be on the
 * class path.
 */
record NoNetworks() implements Networks {

    private static final Scores DECLARED =
            new Scores(
                    null,
                    "learned: {vae: false} is declared",
                    null,
                    "learned: {gan: false} is declared");

    @Override
    public Scores train(ScannedDataset dataset, Bins bins) throws IOException {
        new TrainingCurves(
                        TrainingCurves.FORMAT,
                        List.of(),
                        DECLARED.vaeAbstained(),
                        0,
                        List.of(),
                        DECLARED.ganAbstained(),
                        null)
                .write(dataset.folder());
        return DECLARED;
    }

    @Override
    public Scores score(ScannedDataset dataset, Path accepted) {
        return DECLARED;
    }
}
