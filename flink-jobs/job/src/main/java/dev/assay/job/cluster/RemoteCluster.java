package dev.assay.job.cluster;

import dev.assay.fork.Master;
import dev.assay.measure.Task;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.function.Consumer;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.MemorySize;
import org.apache.flink.configuration.RestOptions;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.operators.collect.CollectSinkOperatorFactory;
import org.apache.flink.util.CloseableIterator;

/** A running session cluster, which gets its jobs with the libraries that they need. */
public final class RemoteCluster implements Cluster {

    /** Longer than a JobManager needs, as it is usually set up, to notice that a host is gone. */
    static final Duration PATIENCE = Duration.ofSeconds(90);

    private static final long PAUSE_MILLIS = 1000;
    private static final int RETRIES = 3;

    private final Master master;
    private final Duration patience;
    private final JobJars jars = new JobJars();
    private boolean wasThere;

    /**
     * A cluster at that address.
     *
     * @param patience how long to try again without any answer, once the cluster was there
     */
    public RemoteCluster(Master master, Duration patience) {
        this.master = master;
        this.patience = patience;
    }

    @Override
    public int slots(int wanted) throws ClusterException {
        ClusterOverview overview = ClusterOverview.of(master);
        wasThere = true;
        // All may be taken for now; the job then waits for some.
        return Math.min(
                wanted, overview.free() > 0 ? overview.free() : Math.max(1, overview.slots()));
    }

    @Override
    public StreamExecutionEnvironment environment(int slots, Task task) {
        Configuration c = Cluster.configuration();
        c.set(RestOptions.RETRY_MAX_ATTEMPTS, RETRIES);
        c.set(RestOptions.RETRY_DELAY, Duration.ofMillis(PAUSE_MILLIS / 2));
        ClientHeartbeat.configure(c);
        // The child asks for answers ten times a second, and reading waits where those that came
        // meanwhile have no room. Below what one message of a cluster may have.
        c.set(CollectSinkOperatorFactory.MAX_BATCH_SIZE, MemorySize.ofMebiBytes(8));
        String[] shipped;
        try {
            shipped =
                    (task.usesNetworks() ? jars.all() : jars.ofProfiling()).toArray(String[]::new);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return StreamExecutionEnvironment.createRemoteEnvironment(
                        master.host(), master.port(), c, shipped)
                .setParallelism(slots);
    }

    @Override
    public void collect(String name, DataStream<byte[]> records, Consumer<byte[]> into)
            throws Exception {
        StreamExecutionEnvironment env = records.getExecutionEnvironment();
        try (CloseableIterator<byte[]> each = records.collectAsync();
                AutoCloseable attended = new ClientHeartbeat(env.executeAsync(name))) {
            each.forEachRemaining(into);
        }
    }

    @Override
    public boolean isElsewhere() {
        return true;
    }

    @Override
    public void recover(Exception failure, double silence) throws Exception {
        if (Causes.find(failure, OutOfMemoryError.class).isPresent()) {
            throw new ClusterException(
                    "A TaskManager of the Flink cluster at "
                            + master
                            + " ran out of memory; give its slots more"
                            + " (taskmanager.memory.process.size), or set fewer of them"
                            + " (taskmanager.numberOfTaskSlots)",
                    failure);
        }
        PortionException range = Causes.find(failure, PortionException.class).orElse(null);
        if (range != null) {
            FileNotFoundException unopened =
                    Causes.find(range, FileNotFoundException.class).orElse(null);
            if (unopened != null) {
                throw new ClusterException(
                        "A TaskManager of the Flink cluster at "
                                + master
                                + " cannot open a file of the data ("
                                + range.getMessage()
                                + "): "
                                + unopened.getMessage()
                                + "; every TaskManager must find the data at the same path as this"
                                + " build, for example on a shared disk, and may read it",
                        failure);
            }
            throw failure;
        }
        if (!wasThere || failure instanceof InterruptedException) {
            throw failure;
        }
        if (silence > patience.toSeconds()) {
            throw new ClusterException(
                    "The Flink cluster at "
                            + master
                            + " was lost: no answer came for "
                            + Math.round(silence)
                            + " s, though the rest was asked for again and again ("
                            + last(failure)
                            + "); nothing of this run is kept. See to the cluster and build again, or"
                            + " build with -Dassay.flink.master=local",
                    failure);
        }
        Thread.sleep(PAUSE_MILLIS);
    }

    /** The innermost message, which is the one that says something. */
    private static String last(Throwable failure) {
        String message = failure.toString();
        for (Throwable e = failure; e != null; e = e.getCause()) {
            message = e.getMessage() == null ? message : e.getMessage();
        }
        return message.lines().findFirst().orElse("");
    }
}
