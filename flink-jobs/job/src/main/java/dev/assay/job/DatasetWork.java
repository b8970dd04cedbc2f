package dev.assay.job;

/** What a goal does with a dataset that was scanned. */
@FunctionalInterface
interface DatasetWork {

    /** Does it, and writes what came of it to the dataset's folder. */
    void run(ScannedDataset dataset) throws Exception;

    /** Does what can be done once all datasets were seen. */
    default void finish() throws Exception {}
}
