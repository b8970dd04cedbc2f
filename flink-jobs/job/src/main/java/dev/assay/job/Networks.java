package dev.assay.job;

import dev.assay.batch.Bins;
import dev.assay.score.Scores;
import java.nio.file.Path;

/** What networks do with a dataset that was scanned. */
interface Networks {

    /**
     * Trains them on all of it, and writes them and how their training went to the dataset's
     * folder.
     *
     * @return why there are no scores of the data that they were trained on
     */
    Scores train(ScannedDataset dataset, Bins bins) throws Exception;

    /**
     * Scores it with the networks that were accepted.
     *
     * @param accepted folder of the accepted baseline
     */
    Scores score(ScannedDataset dataset, Path accepted) throws Exception;
}
