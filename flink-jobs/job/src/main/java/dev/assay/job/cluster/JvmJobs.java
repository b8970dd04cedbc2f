package dev.assay.job.cluster;

import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.apache.flink.api.dag.Pipeline;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.core.execution.JobClient;
import org.apache.flink.core.execution.PipelineExecutor;
import org.apache.flink.core.execution.PipelineExecutorFactory;
import org.apache.flink.core.execution.PipelineExecutorServiceLoader;
import org.apache.flink.runtime.jobgraph.JobGraph;
import org.apache.flink.runtime.minicluster.MiniCluster;
import org.apache.flink.runtime.minicluster.MiniClusterJobClient;
import org.apache.flink.runtime.minicluster.MiniClusterJobClient.JobFinalizationBehavior;
import org.apache.flink.streaming.api.graph.StreamGraph;

/**
 * Hands jobs to the {@link JvmCluster}, and leaves that running behind them.
 *
 * @param slots that a job takes
 */
record JvmJobs(int slots)
        implements PipelineExecutorServiceLoader, PipelineExecutorFactory, PipelineExecutor {

    static final String NAME = "in-this-jvm";

    @Override
    public PipelineExecutorFactory getExecutorFactory(Configuration configuration) {
        return this;
    }

    @Override
    public Stream<String> getExecutorNames() {
        return Stream.of(NAME);
    }

    @Override
    public String getName() {
        return NAME;
    }

    @Override
    public boolean isCompatibleWith(Configuration configuration) {
        return true;
    }

    @Override
    public PipelineExecutor getExecutor(Configuration configuration) {
        return this;
    }

    @Override
    public CompletableFuture<JobClient> execute(
            Pipeline pipeline, Configuration configuration, ClassLoader classes) throws Exception {
        JobGraph job = ((StreamGraph) pipeline).getJobGraph(classes, null);
        MiniCluster cluster = JvmCluster.with(slots);
        return cluster.submitJob(job)
                .thenApply(
                        submitted ->
                                new MiniClusterJobClient(
                                        job.getJobID(),
                                        cluster,
                                        classes,
                                        JobFinalizationBehavior.NOTHING));
    }
}
