package dev.assay.job.cluster;

import dev.assay.measure.Task;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.apache.flink.api.common.JobExecutionResult;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.CoreOptions;
import org.apache.flink.configuration.DeploymentOptions;
import org.apache.flink.core.execution.JobClient;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** A cluster inside this JVM. */
public record LocalCluster() implements Cluster {

    /** Behind the last record. */
    private static final byte[] END = {};

    @Override
    public int slots(int wanted) {
        return wanted;
    }

    @Override
    public StreamExecutionEnvironment environment(int slots, Task task) {
        Configuration c = Cluster.configuration();
        c.set(CoreOptions.DEFAULT_PARALLELISM, slots);
        c.set(DeploymentOptions.TARGET, JvmJobs.NAME);
        c.set(DeploymentOptions.ATTACHED, true);
        return new StreamExecutionEnvironment(
                new JvmJobs(slots), c, LocalCluster.class.getClassLoader());
    }

    @Override
    public void collect(String name, DataStream<byte[]> records, Consumer<byte[]> into)
            throws Exception {
        try (JvmSink sink = JvmSink.open()) {
            records.sinkTo(sink);
            BlockingQueue<byte[]> all = sink.records();
            JobClient job = records.getExecutionEnvironment().executeAsync(name);
            CompletableFuture<JobExecutionResult> end = job.getJobExecutionResult();
            end.whenComplete((result, fault) -> all.add(END));
            try {
                // Answers are taken in while other ranges are still read.
                for (byte[] one = all.take(); one != END; one = all.take()) {
                    into.accept(one);
                }
            } finally {
                if (!end.isDone()) {
                    job.cancel();
                }
            }
            end.get();
        }
    }

    @Override
    public boolean isElsewhere() {
        return false;
    }

    /** What fails in this JVM would fail again. */
    @Override
    public void recover(Exception failure, double silence) throws Exception {
        throw failure;
    }
}
