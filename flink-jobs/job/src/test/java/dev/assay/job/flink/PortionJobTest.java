package dev.assay.job.flink;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.DataFiles;
import dev.assay.declare.DataFile;
import dev.assay.declare.DatasetSpec;
import dev.assay.declare.RemotePath;
import dev.assay.job.cluster.LocalCluster;
import dev.assay.measure.Answer;
import dev.assay.measure.DataPlan;
import dev.assay.measure.Engine;
import dev.assay.measure.InThisJvm;
import dev.assay.measure.Inputs;
import dev.assay.measure.Portion;
import dev.assay.measure.ProfileTask;
import dev.assay.measure.Task;
import dev.assay.scan.place.Places;
import dev.assay.scan.place.http.WebServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Flink answers what a plain loop over the portions answers. */
class PortionJobTest {

    @TempDir Path folder;

    private DataPlan plan;
    private Task task;

    /** The last file is long enough to be cut, also inside quotes. */
    @BeforeEach
    void plan() throws IOException {
        SplittableRandom random = new SplittableRandom(5);
        List<DataFile> files = new ArrayList<>();
        for (int rows : new int[] {1, 0, 300, 8_000}) {
            StringBuilder csv = new StringBuilder("id,shop,note\n");
            for (int row = 0; row < rows; row++) {
                csv.append(random.nextInt(9_000)).append(",shop-").append(random.nextInt(6));
                csv.append(row % 7 == 0 ? ",\"two\nlines, quoted\"\n" : ",plain\n");
            }
            String name = "day-" + files.size() + ".csv";
            Files.writeString(folder.resolve(name), csv);
            files.add(DataFiles.of(folder, name));
        }
        plan = DataPlan.of(Inputs.of(folder), DatasetSpec.of("orders", "*.csv"), files);
        task = new ProfileTask(plan.columns(), List.of("id"), List.of("note"), 1000);
    }

    private Engine flink(int parallelism) {
        return new PortionJob(folder.toString(), parallelism, new LocalCluster());
    }

    private void requireSameAnswers(List<Portion> portions, int parallelism) throws Exception {
        Engine here = new InThisJvm(Inputs.of(folder));
        List<Answer> plain = here.run("plain", plan, portions, task);
        List<Answer> flink = flink(parallelism).run("flink", plan, portions, task);
        assertEquals(portions, plain.stream().map(Answer::portion).toList());
        assertEquals(portions, flink.stream().map(Answer::portion).toList());
        for (int i = 0; i < portions.size(); i++) {
            assertArrayEquals(plain.get(i).bytes(), flink.get(i).bytes());
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void answers_are_the_same_bytes_as_without_flink(int parallelism) throws Exception {
        assertTrue(plan.portions().size() > plan.files().size(), "a file is cut");
        requireSameAnswers(plan.portions(), parallelism);
    }

    @Test
    void a_cluster_that_runs_becomes_larger_for_a_job_that_needs_more_slots() throws Exception {
        int many = plan.portions().size();
        assertTrue(many > 8, "more than there are from the start");
        for (int parallelism : new int[] {1, many, 2}) {
            requireSameAnswers(plan.portions(), parallelism);
        }
    }

    @Test
    void only_the_portions_that_were_asked_for_are_answered() throws Exception {
        requireSameAnswers(plan.portions().subList(2, 4), 2);
    }

    @Test
    void files_of_a_web_server_are_read_where_their_portions_are() throws Exception {
        try (WebServer server = new WebServer()) {
            List<DataFile> files = new ArrayList<>();
            for (DataFile file : plan.files()) {
                server.put("/lake/" + file.path(), Files.readAllBytes(folder.resolve(file.path())));
                String address = server.address("/lake/" + file.path());
                files.add(Places.file(RemotePath.of(address).orElseThrow()));
            }
            plan = DataPlan.of(Inputs.of(folder), DatasetSpec.of("orders", "*.csv"), files);
            requireSameAnswers(plan.portions(), 2);
        }
    }
}
