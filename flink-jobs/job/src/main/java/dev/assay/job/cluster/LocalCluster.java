package dev.assay.job.cluster;

import dev.assay.measure.Task;
import java.util.Queue;
import java.util.function.Consumer;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.CoreOptions;
import org.apache.flink.configuration.DeploymentOptions;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** A cluster inside this JVM. */
public record LocalCluster() implements Cluster {

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
            records.getExecutionEnvironment().executeAsync(name).getJobExecutionResult().get();
            Queue<byte[]> all = sink.records();
            for (byte[] record = all.poll(); record != null; record = all.poll()) {
                into.accept(record);
            }
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
