package dev.assay.job;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.fork.Master;
import dev.assay.job.cluster.ClusterException;
import dev.assay.job.cluster.ClusterOverview;
import java.io.File;
import java.io.IOException;
import java.net.BindException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A JobManager and TaskManagers in JVMs of their own, which have Flink and nothing of ours. */
final class SessionCluster implements AutoCloseable {

    private static final List<String> FLINK_AND_WHAT_IT_NEEDS =
            List.of(
                    "flink-",
                    "slf4j-",
                    "commons-",
                    "kryo-",
                    "chill-",
                    "objenesis-",
                    "minlog-",
                    "snappy-",
                    "lz4-",
                    "javassist-",
                    "jsr305-",
                    "snakeyaml-engine-");

    private static final String ENTRY = "org.apache.flink.runtime.entrypoint.";
    private static final String TASK_MANAGER =
            "org.apache.flink.runtime.taskexecutor.TaskManagerRunner";
    private static final int LEAST_PORT = 20_000;
    private static final int GREATEST_PORT = 32_000;
    private static final long START_MILLIS = 60_000;

    private final Path folder;
    private final Master master;
    private final Process jobManager;
    private final List<Process> taskManagers = new ArrayList<>();

    private SessionCluster(Path folder, int slots) throws IOException {
        this.folder = Files.createDirectories(folder);
        this.master = new Master("127.0.0.1", freePort());
        Files.writeString(folder.resolve("config.yaml"), configuration(slots));
        this.jobManager = java("jobmanager", ENTRY + "StandaloneSessionClusterEntrypoint");
    }

    /** Starts a cluster and returns when all its slots are there. */
    static SessionCluster start(Path folder, int taskManagers, int slots) throws Exception {
        SessionCluster cluster = new SessionCluster(folder, slots);
        try {
            for (int i = 0; i < taskManagers; i++) {
                cluster.taskManagers.add(cluster.java("taskmanager-" + i, TASK_MANAGER));
            }
            cluster.await(taskManagers * slots);
            return cluster;
        } catch (Exception | Error e) {
            cluster.close();
            throw e;
        }
    }

    private String configuration(int slots) throws IOException {
        return String.join(
                "\n",
                "jobmanager.rpc.address: 127.0.0.1",
                "jobmanager.bind-host: 127.0.0.1",
                "jobmanager.rpc.port: " + freePort(),
                "rest.address: 127.0.0.1",
                "rest.bind-address: 127.0.0.1",
                "rest.port: " + master.port(),
                "taskmanager.host: 127.0.0.1",
                "taskmanager.bind-host: 127.0.0.1",
                "taskmanager.numberOfTaskSlots: " + slots,
                // Else a job of as many slots as one TaskManager has would run on that one alone.
                "cluster.evenly-spread-out-slots: true",
                // A host that is gone is noticed after minutes unless told otherwise.
                "heartbeat.interval: 500",
                "heartbeat.timeout: 5000",
                "io.tmp.dirs: " + folder.resolve("tmp"),
                // Flink's start scripts would work these out.
                "taskmanager.cpu.cores: 1",
                "taskmanager.memory.framework.heap.size: 64m",
                "taskmanager.memory.framework.off-heap.size: 64m",
                "taskmanager.memory.jvm-metaspace.size: 128m",
                "taskmanager.memory.jvm-overhead.min: 64m",
                "taskmanager.memory.jvm-overhead.max: 64m",
                "taskmanager.memory.task.heap.size: 256m",
                "taskmanager.memory.task.off-heap.size: 0m",
                "taskmanager.memory.network.min: 16m",
                "taskmanager.memory.network.max: 16m",
                "taskmanager.memory.managed.size: 16m",
                "");
    }

    /** Below the ports that systems hand out by themselves, which others could get meanwhile. */
    private static int freePort() throws IOException {
        while (true) {
            int port = ThreadLocalRandom.current().nextInt(LEAST_PORT, GREATEST_PORT);
            try (ServerSocket socket = new ServerSocket(port)) {
                return socket.getLocalPort();
            } catch (BindException e) {
                // Somebody has it: another one.
            }
        }
    }

    private Process java(String name, String main) throws IOException {
        String classPath =
                Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                        .filter(SessionCluster::isFlinkOrItsNeed)
                        .collect(Collectors.joining(File.pathSeparator));
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        File log = folder.resolve(name + ".log").toFile();
        return new ProcessBuilder(
                        java.toString(),
                        "-Xmx400m",
                        "-XX:+UseSerialGC",
                        "-Dorg.slf4j.simpleLogger.defaultLogLevel=warn",
                        "--add-opens=java.base/java.util=ALL-UNNAMED",
                        "--add-opens=java.base/java.lang=ALL-UNNAMED",
                        "--add-opens=java.base/java.net=ALL-UNNAMED",
                        "--add-opens=java.base/java.nio=ALL-UNNAMED",
                        "-cp",
                        classPath,
                        main,
                        "--configDir",
                        folder.toString())
                .redirectErrorStream(true)
                .redirectOutput(log)
                .start();
    }

    private static boolean isFlinkOrItsNeed(String entry) {
        String name = Path.of(entry).getFileName().toString();
        return FLINK_AND_WHAT_IT_NEEDS.stream().anyMatch(name::startsWith);
    }

    private void await(int slots) throws Exception {
        long end = System.currentTimeMillis() + START_MILLIS;
        while (free() < slots) {
            boolean isStarting =
                    jobManager.isAlive()
                            && taskManagers.stream().allMatch(Process::isAlive)
                            && System.currentTimeMillis() < end;
            assertTrue(isStarting, this::logs);
            Thread.sleep(100);
        }
    }

    /** Goes into the message of a failed test: the folder is gone by then. */
    private String logs() {
        try (Stream<Path> files = Files.list(folder)) {
            StringBuilder all = new StringBuilder("the cluster did not start");
            for (Path log : files.filter(file -> file.toString().endsWith(".log")).toList()) {
                all.append('\n').append(log).append('\n').append(Files.readString(log));
            }
            return all.toString();
        } catch (IOException e) {
            return e.toString();
        }
    }

    private int free() {
        try {
            return ClusterOverview.of(master).free();
        } catch (ClusterException e) {
            return 0;
        }
    }

    Master master() {
        return master;
    }

    /** Ends a TaskManager as a power cut would. */
    void killTaskManager(int index) throws InterruptedException {
        taskManagers.get(index).destroyForcibly().waitFor();
    }

    void killJobManager() throws InterruptedException {
        jobManager.destroyForcibly().waitFor();
    }

    @Override
    public void close() throws InterruptedException {
        for (Process process : taskManagers) {
            process.destroyForcibly().waitFor();
        }
        killJobManager();
    }
}
