package dev.assay.measure;

import java.util.List;

/**
 * Runs tasks on the data: a Flink cluster does, and so does {@link InThisJvm}. The same task on the
 * same portions answers the same bytes on each of them.
 */
public interface Engine {

    /**
     * Runs a task on portions of a dataset.
     *
     * @param name of this run, for people who watch the engine
     * @param plan of the dataset that the portions are of
     * @param portions to be read, in the order of the data
     * @param task that is run on each of them
     * @return an answer for each portion, in the order of the portions
     * @throws Exception when one of them was not answered; among its causes is what the task threw
     */
    List<Answer> run(String name, DataPlan plan, List<Portion> portions, Task task)
            throws Exception;

    /** Threads of this JVM that may work at once. */
    default int parallelism() {
        return 1;
    }
}
