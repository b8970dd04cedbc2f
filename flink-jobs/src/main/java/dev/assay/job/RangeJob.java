package dev.assay.job;

import dev.assay.scan.ByteRange;
import dev.assay.scan.Format;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.connector.file.src.FileSource;
import org.apache.flink.connector.file.src.assigners.SimpleSplitAssigner;
import org.apache.flink.core.fs.Path;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.util.CloseableIterator;

/** A task on every range of a dataset as a Flink job, answers in the order of the data. */
final class RangeJob {

    private final String project;
    private final int parallelism;
    private final Cluster cluster;

    RangeJob(String project, int parallelism, Cluster cluster) {
        this.project = project;
        this.parallelism = parallelism;
        this.cluster = cluster;
    }

    List<RangeAnswer> run(
            String name,
            Format format,
            List<String> columns,
            List<ByteRange> ranges,
            RangeTask task)
            throws Exception {
        Answers answers = new Answers(ranges);
        RangeFormat onRange = new RangeFormat(format, columns, task);
        for (List<ByteRange> open = ranges; !open.isEmpty(); open = answers.missing()) {
            try {
                answers.forget(open);
                attempt(name, onRange, open, answers);
                answers.requireAll();
            } catch (Exception e) {
                cluster.recover(e, answers.silence());
            }
        }
        return answers.inOrder();
    }

    private void attempt(String name, RangeFormat format, List<ByteRange> ranges, Answers answers)
            throws Exception {
        Path[] files =
                ranges.stream()
                        .map(ByteRange::file)
                        .distinct()
                        .map(file -> new Path(new Path(project), file))
                        .toArray(Path[]::new);
        FileSource<byte[]> source =
                FileSource.forBulkFileFormat(format, files)
                        .setFileEnumerator(new RangeEnumerator(project, new ArrayList<>(ranges)))
                        .setSplitAssigner(SimpleSplitAssigner::new)
                        .build();
        int slots = cluster.slots(Math.min(parallelism, ranges.size()));
        StreamExecutionEnvironment env = cluster.environment(slots, format.task());
        try (CloseableIterator<byte[]> records =
                        env.fromSource(source, WatermarkStrategy.noWatermarks(), name)
                                .setParallelism(slots)
                                .collectAsync();
                AutoCloseable attended = cluster.attend(env.executeAsync(name))) {
            while (records.hasNext()) {
                Piece piece = Piece.read(records.next());
                if (answers.add(piece) && cluster.isElsewhere()) {
                    Meter.OF_THIS_JVM.add(piece.metered());
                }
            }
        }
    }
}
