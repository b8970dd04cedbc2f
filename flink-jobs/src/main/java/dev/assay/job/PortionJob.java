package dev.assay.job;

import dev.assay.scan.ByteRange;
import dev.assay.scan.Format;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.flink.api.common.BatchShuffleMode;
import org.apache.flink.api.common.RuntimeExecutionMode;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.configuration.BatchExecutionOptions;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.ExecutionOptions;
import org.apache.flink.configuration.JobManagerOptions;
import org.apache.flink.configuration.MemorySize;
import org.apache.flink.configuration.PipelineOptions;
import org.apache.flink.configuration.RestOptions;
import org.apache.flink.configuration.TaskManagerOptions;
import org.apache.flink.connector.file.src.FileSource;
import org.apache.flink.connector.file.src.assigners.SimpleSplitAssigner;
import org.apache.flink.core.fs.Path;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.util.CloseableIterator;

/** One Flink job: a task on each of a dataset's portions, answers in the order of the data. */
final class PortionJob {

    private final String project;
    private final int parallelism;

    PortionJob(String project, int parallelism) {
        this.project = project;
        this.parallelism = parallelism;
    }

    List<Answer> run(
            String name, Format format, List<String> columns, List<Portion> portions, Task task)
            throws Exception {
        Path[] files =
                portions.stream()
                        .map(portion -> portion.first().file())
                        .distinct()
                        .map(file -> new Path(new Path(project), file))
                        .toArray(Path[]::new);
        FileSource<byte[]> source =
                FileSource.forBulkFileFormat(
                                new PortionFormat(project, format, columns, task), files)
                        .setFileEnumerator(
                                new PortionEnumerator(project, new ArrayList<>(portions)))
                        .setSplitAssigner(SimpleSplitAssigner::new)
                        .build();
        int slots = Math.min(parallelism, portions.size());
        StreamExecutionEnvironment env =
                StreamExecutionEnvironment.createLocalEnvironment(slots, configuration(slots));
        Map<Key, TreeMap<Integer, Piece>> pieces = new HashMap<>();
        CloseableIterator<byte[]> records =
                env.fromSource(source, WatermarkStrategy.noWatermarks(), name)
                        .setParallelism(slots)
                        .executeAndCollect(name);
        try {
            while (records.hasNext()) {
                Piece piece = Piece.read(records.next());
                pieces.computeIfAbsent(new Key(piece.file(), piece.part()), key -> new TreeMap<>())
                        .put(piece.index(), piece);
            }
        } finally {
            records.close();
        }
        return portions.stream()
                .map(portion -> new Answer(portion, answer(portion.first(), pieces)))
                .toList();
    }

    private record Key(int file, int part) {}

    /** Joins an answer's pieces; half an answer must never look like a whole one. */
    private static byte[] answer(ByteRange range, Map<Key, TreeMap<Integer, Piece>> all) {
        TreeMap<Integer, Piece> pieces =
                all.getOrDefault(new Key(range.fileIndex(), range.part()), new TreeMap<>());
        int expected = pieces.isEmpty() ? 1 : pieces.firstEntry().getValue().of();
        if (pieces.size() != expected) {
            throw new IllegalStateException(
                    range.file()
                            + ": of the part from byte "
                            + range.start()
                            + " came "
                            + pieces.size()
                            + " of "
                            + expected
                            + " pieces of an answer");
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        pieces.values().forEach(piece -> bytes.writeBytes(piece.bytes()));
        return bytes.toByteArray();
    }

    private static Configuration configuration(int slots) {
        Configuration c = new Configuration();
        c.set(ExecutionOptions.RUNTIME_MODE, RuntimeExecutionMode.BATCH);
        // Without this the source would get a parallelism of its own, and a blocking exchange
        // behind it.
        c.set(BatchExecutionOptions.ADAPTIVE_AUTO_PARALLELISM_ENABLED, false);
        // Answers are taken in while other ranges are still read, and never spilled to disk.
        c.set(ExecutionOptions.BATCH_SHUFFLE_MODE, BatchShuffleMode.ALL_EXCHANGES_PIPELINED);
        c.set(JobManagerOptions.SCHEDULER, JobManagerOptions.SchedulerType.Default);
        c.set(PipelineOptions.GENERIC_TYPES, false);
        c.set(TaskManagerOptions.NUM_TASK_SLOTS, slots);
        // Only answers cross the network stack, so its buffers may be small.
        c.set(TaskManagerOptions.NETWORK_MEMORY_MIN, MemorySize.ofMebiBytes(8));
        c.set(TaskManagerOptions.NETWORK_MEMORY_MAX, MemorySize.ofMebiBytes(8));
        c.set(TaskManagerOptions.MANAGED_MEMORY_SIZE, MemorySize.ofMebiBytes(8));
        c.set(RestOptions.BIND_PORT, "0");
        return c;
    }
}
