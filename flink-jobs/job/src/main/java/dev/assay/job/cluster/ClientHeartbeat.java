package dev.assay.job.cluster;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.DeploymentOptions;
import org.apache.flink.core.execution.JobClient;

/**
 * Tells a running cluster that somebody still wants a job; it cancels the jobs of killed builds.
 */
final class ClientHeartbeat implements AutoCloseable {

    private static final Duration TIMEOUT = Duration.ofSeconds(60);
    private static final Duration INTERVAL = Duration.ofSeconds(10);

    /** An option of flink-clients, which is not compiled against. */
    private static final String TIMEOUT_OPTION = "client.heartbeat.timeout";

    private final ScheduledExecutorService clock =
            Executors.newSingleThreadScheduledExecutor(
                    task -> {
                        Thread thread = new Thread(task, "client heartbeat");
                        thread.setDaemon(true);
                        return thread;
                    });

    ClientHeartbeat(JobClient job) {
        clock.scheduleAtFixedRate(
                () -> job.reportHeartbeat(System.currentTimeMillis() + TIMEOUT.toMillis()),
                INTERVAL.toMillis(),
                INTERVAL.toMillis(),
                TimeUnit.MILLISECONDS);
    }

    /** Makes jobs expect heartbeats. */
    static void configure(Configuration c) {
        c.set(DeploymentOptions.ATTACHED, true);
        c.set(DeploymentOptions.SHUTDOWN_IF_ATTACHED, true);
        c.setString(TIMEOUT_OPTION, TIMEOUT.toMillis() + " ms");
    }

    @Override
    public void close() {
        clock.shutdownNow();
    }
}
