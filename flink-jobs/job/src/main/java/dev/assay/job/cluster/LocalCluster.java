package dev.assay.job.cluster;

import dev.assay.measure.Task;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.MemorySize;
import org.apache.flink.configuration.RestOptions;
import org.apache.flink.configuration.TaskManagerOptions;
import org.apache.flink.core.execution.JobClient;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** A cluster inside this JVM, for each job a new one. */
public record LocalCluster() implements Cluster {

    @Override
    public int slots(int wanted) {
        return wanted;
    }

    @Override
    public StreamExecutionEnvironment environment(int slots, Task task) {
        Configuration c = Cluster.configuration();
        c.set(TaskManagerOptions.NUM_TASK_SLOTS, slots);
        // Only answers cross the network stack, so its buffers may be small.
        c.set(TaskManagerOptions.NETWORK_MEMORY_MIN, MemorySize.ofMebiBytes(8));
        c.set(TaskManagerOptions.NETWORK_MEMORY_MAX, MemorySize.ofMebiBytes(8));
        c.set(TaskManagerOptions.MANAGED_MEMORY_SIZE, MemorySize.ofMebiBytes(8));
        c.set(RestOptions.BIND_PORT, "0");
        return StreamExecutionEnvironment.createLocalEnvironment(slots, c);
    }

    /** A job here ends with this JVM. */
    @Override
    public AutoCloseable attend(JobClient job) {
        return () -> {};
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
