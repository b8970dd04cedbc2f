package dev.assay.job.cluster;

import dev.assay.fork.Master;
import dev.assay.measure.Task;
import java.util.function.Consumer;
import org.apache.flink.api.common.BatchShuffleMode;
import org.apache.flink.api.common.RuntimeExecutionMode;
import org.apache.flink.configuration.BatchExecutionOptions;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.ExecutionOptions;
import org.apache.flink.configuration.JobManagerOptions;
import org.apache.flink.configuration.PipelineOptions;
import org.apache.flink.configuration.RestartStrategyOptions;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** Where jobs run. */
public sealed interface Cluster permits LocalCluster, RemoteCluster {

    /** The cluster that a request names; see {@link Master#parse}. */
    static Cluster of(String master) {
        return Master.parse(master)
                .<Cluster>map(address -> new RemoteCluster(address, RemoteCluster.PATIENCE))
                .orElseGet(LocalCluster::new);
    }

    /** Slots that a job may take, of those that it would like to have. */
    int slots(int wanted) throws ClusterException;

    /** An environment for one job. */
    StreamExecutionEnvironment environment(int slots, Task task) throws ClusterException;

    /**
     * Runs a job to its end.
     *
     * @param name of it
     * @param records what it is to bring
     * @param into gets each of them, in any order
     * @throws Exception when the job fails
     */
    void collect(String name, DataStream<byte[]> records, Consumer<byte[]> into) throws Exception;

    /**
     * Whether what a job has counted in a meter is seen only when its answers are here, because it
     * was counted in another JVM.
     */
    boolean isElsewhere();

    /**
     * A job failed before all answers were here. Returns, after a while, if another one may bring
     * what is missing.
     *
     * @param silence seconds without any answer
     * @throws Exception {@code failure}, or what it says of the cluster
     */
    void recover(Exception failure, double silence) throws Exception;

    /** What holds for jobs on any cluster. */
    static Configuration configuration() {
        Configuration c = new Configuration();
        c.set(ExecutionOptions.RUNTIME_MODE, RuntimeExecutionMode.BATCH);
        // Without this the source would get a parallelism of its own, and a blocking exchange
        // behind it.
        c.set(BatchExecutionOptions.ADAPTIVE_AUTO_PARALLELISM_ENABLED, false);
        // Answers are taken in while other ranges are still read, and never spilled to disk.
        c.set(ExecutionOptions.BATCH_SHUFFLE_MODE, BatchShuffleMode.ALL_EXCHANGES_PIPELINED);
        c.set(JobManagerOptions.SCHEDULER, JobManagerOptions.SchedulerType.Default);
        c.set(PipelineOptions.GENERIC_TYPES, false);
        // A restarted job would read all ranges again; another one reads those that are missing.
        c.set(
                RestartStrategyOptions.RESTART_STRATEGY,
                RestartStrategyOptions.RestartStrategyType.NO_RESTART_STRATEGY.getMainValue());
        return c;
    }
}
