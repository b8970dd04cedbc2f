package dev.assay.job.cluster;

import java.time.Duration;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.MemorySize;
import org.apache.flink.configuration.ResourceManagerOptions;
import org.apache.flink.configuration.TaskManagerOptions;
import org.apache.flink.runtime.minicluster.MiniCluster;
import org.apache.flink.runtime.minicluster.MiniClusterConfiguration;
import org.apache.flink.runtime.minicluster.RpcServiceSharing;

/**
 * The one cluster of this JVM. It starts with the first job and ends with the JVM: to start one
 * takes longer than most jobs do.
 */
final class JvmCluster {

    private static final int LITTLE_MEBIBYTES = 8;

    /** Slots that are there from the start, if there are as many processors. */
    private static final int USUAL_SLOTS = 8;

    private static JvmCluster running;

    private final MiniCluster cluster;
    private final int slots;

    private JvmCluster(int slots) throws Exception {
        this.slots = slots;
        this.cluster = new MiniCluster(configuration(slots));
        cluster.start();
    }

    /** One with so many slots at least. */
    static synchronized MiniCluster with(int slots) throws Exception {
        if (running != null && (running.slots < slots || !running.cluster.isRunning())) {
            running.cluster.close();
            running = null;
        }
        if (running == null) {
            int usual = Math.min(USUAL_SLOTS, Runtime.getRuntime().availableProcessors());
            running = new JvmCluster(Math.max(slots, usual));
        }
        return running.cluster;
    }

    private static MiniClusterConfiguration configuration(int slots) {
        Configuration c = new Configuration();
        // Nothing crosses the network stack, so its buffers may be few.
        MemorySize buffers = MemorySize.ofMebiBytes(Math.max(LITTLE_MEBIBYTES, slots));
        c.set(TaskManagerOptions.NETWORK_MEMORY_MIN, buffers);
        c.set(TaskManagerOptions.NETWORK_MEMORY_MAX, buffers);
        c.set(TaskManagerOptions.MANAGED_MEMORY_SIZE, MemorySize.ofMebiBytes(LITTLE_MEBIBYTES));
        // All slots are there from the start, so there is nothing to wait for.
        c.set(ResourceManagerOptions.REQUIREMENTS_CHECK_DELAY, Duration.ZERO);
        return new MiniClusterConfiguration.Builder()
                .setConfiguration(c)
                .setNumTaskManagers(1)
                .setNumSlotsPerTaskManager(slots)
                .setRpcServiceSharing(RpcServiceSharing.SHARED)
                .withRandomPorts()
                .build();
    }
}
