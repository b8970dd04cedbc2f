package dev.assay.job.cluster;

import dev.assay.measure.Task;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.CoreOptions;
import org.apache.flink.configuration.DeploymentOptions;
import org.apache.flink.core.execution.JobClient;
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
