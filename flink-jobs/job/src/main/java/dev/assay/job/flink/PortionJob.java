package dev.assay.job.flink;

import dev.assay.job.cluster.Cluster;
import dev.assay.measure.Answer;
import dev.assay.measure.Answers;
import dev.assay.measure.DataPlan;
import dev.assay.measure.Engine;
import dev.assay.measure.Meter;
import dev.assay.measure.Piece;
import dev.assay.measure.Portion;
import dev.assay.measure.Task;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.connector.file.src.FileSource;
import org.apache.flink.connector.file.src.assigners.SimpleSplitAssigner;
import org.apache.flink.core.fs.Path;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** Runs a task on portions as a Flink job, which reads them in any order. */
public final class PortionJob implements Engine {

    private final String project;
    private final int parallelism;
    private final Cluster cluster;

    /** An engine that runs so many portions at once. */
    public PortionJob(String project, int parallelism, Cluster cluster) {
        this.project = project;
        this.parallelism = parallelism;
        this.cluster = cluster;
    }

    @Override
    public int parallelism() {
        return parallelism;
    }

    @Override
    public List<Answer> run(String name, DataPlan plan, List<Portion> portions, Task task)
            throws Exception {
        Answers answers = new Answers(portions);
        PortionFormat onPortion = new PortionFormat(project, plan.format(), plan.columns(), task);
        for (List<Portion> open = portions; !open.isEmpty(); open = answers.missing()) {
            try {
                answers.forget(open);
                attempt(name, onPortion, open, answers);
                answers.requireAll();
            } catch (Exception e) {
                cluster.recover(e, answers.silence());
            }
        }
        return answers.inOrder();
    }

    private void attempt(String name, PortionFormat format, List<Portion> portions, Answers answers)
            throws Exception {
        Path[] files =
                portions.stream()
                        .map(portion -> portion.first().file())
                        .map(file -> PortionSplit.path(new Path(project), file))
                        .distinct()
                        .toArray(Path[]::new);
        FileSource<byte[]> source =
                FileSource.forBulkFileFormat(format, files)
                        .setFileEnumerator(
                                new PortionEnumerator(project, new ArrayList<>(portions)))
                        .setSplitAssigner(SimpleSplitAssigner::new)
                        .build();
        int slots = cluster.slots(Math.min(parallelism, portions.size()));
        StreamExecutionEnvironment env = cluster.environment(slots, format.task());
        DataStream<byte[]> pieces =
                env.fromSource(source, WatermarkStrategy.noWatermarks(), name)
                        .setParallelism(slots);
        cluster.collect(
                name,
                pieces,
                record -> {
                    Piece piece = Piece.read(record);
                    if (answers.add(piece) && cluster.isElsewhere()) {
                        Meter.OF_THIS_JVM.add(piece.metered());
                    }
                });
    }
}
