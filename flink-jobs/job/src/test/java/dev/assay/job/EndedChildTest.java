package dev.assay.job;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.Declared;
import dev.assay.declare.DataFile;
import dev.assay.declare.DatasetSpec;
import dev.assay.declare.DerivedDatasets;
import dev.assay.declare.FileTimes;
import dev.assay.document.CanonicalJson;
import dev.assay.fork.AuditRequest;
import dev.assay.fork.AuditRequest.RequestedDataset;
import dev.assay.fork.AuditResult;
import dev.assay.fork.ExitCode;
import dev.assay.fork.LastWords;
import dev.assay.fork.Master;
import dev.assay.fork.Work;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Children that make things of the data and cannot end it: the system gives them no room or no
 * folder, or ends them. A limit on the size of files stands for a full disk: writes fail in the
 * same way.
 */
@EnabledOnOs(OS.LINUX)
class EndedChildTest {

    private static final int ROWS = 3000;

    /** Bytes of a file: what is made is larger, what is said of it is not. */
    private static final int ROOM = 20_000;

    private static final DatasetSpec LOG =
            Declared.dataset(
                    "name: log\npath: log.csv\nrole: events\n"
                            + "columns: {user: who, item: what, time: at}\n"
                            + "learned: {vae: false, gan: true}");

    private static final DatasetSpec USERS =
            DerivedDatasets.of(LOG).stream()
                    .filter(view -> view.name().equals("log.users"))
                    .findFirst()
                    .orElseThrow();

    @TempDir static Path folder;
    private static RequestedDataset fresh;
    private static RequestedDataset accepted;

    @BeforeAll
    static void accept() throws Exception {
        SplittableRandom random = new SplittableRandom(1);
        StringBuilder csv = new StringBuilder("who,what,at,price\n");
        for (int row = 0; row < ROWS; row++) {
            csv.append("user-").append(random.nextInt(900)).append(",item-");
            csv.append(random.nextInt(30)).append(",2026-01-");
            csv.append(10 + random.nextInt(18)).append('T').append(10 + random.nextInt(13));
            csv.append(":00:00,").append(random.nextInt(50)).append(".5\n");
        }
        Path data = Files.writeString(folder.resolve("log.csv"), csv);
        DataFile file =
                new DataFile("log.csv", Files.size(data), FileTimes.of(data).latest(), "hash");
        fresh = new RequestedDataset(LOG, List.of(file), null);
        assertEquals(
                ExitCode.OK,
                end(child(Main.class, request("baseline", new Work.Baseline(), fresh))));
        String baseline = folder.resolve("baseline/log").toString();
        accepted = new RequestedDataset(LOG, List.of(file), baseline);
    }

    /** A goal, and what it is asked about. */
    record Goal(String name, Work work) {
        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Goal> goals() {
        return Stream.of(
                new Goal("clean", new Work.Clean(0.95, null, "1")),
                new Goal("features", new Work.Features(null, null, false, "csv")),
                new Goal("synthesize", new Work.Synthesize(null, null, null, false, "csv")));
    }

    private RequestedDataset dataset(Goal goal) {
        return goal.work instanceof Work.Features
                ? new RequestedDataset(USERS, accepted.files(), null)
                : accepted;
    }

    private static Path request(String output, Work work, RequestedDataset dataset)
            throws IOException {
        Path out = folder.resolve(output);
        Path file = folder.resolve(output.replace('/', '-') + ".json");
        CanonicalJson.write(
                file,
                new AuditRequest(
                        AuditRequest.FORMAT,
                        work,
                        new AuditRequest.Folders(folder.toString(), out.toString(), null),
                        new AuditRequest.Means(Master.LOCAL, 1, 1, 0),
                        List.of(dataset)));
        return file;
    }

    private static Process child(Class<?> main, Path... requests) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-Xmx512m", "-XX:TieredStopAtLevel=1"));
        command.add("-Dorg.slf4j.simpleLogger.defaultLogLevel=off");
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
        Stream.of(requests).map(Path::toString).forEach(command::add);
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("child.log").toFile())
                .start();
    }

    /**
     * A child whose room ends between two requests: what the engine unpacks when it starts is
     * large.
     */
    static final class Limited {
        public static void main(String[] requests) throws Exception {
            Main.run(Path.of(requests[0]));
            String self = Long.toString(ProcessHandle.current().pid());
            new ProcessBuilder("prlimit", "--pid", self, "--fsize=" + ROOM).start().waitFor();
            Runtime.getRuntime().halt(Main.run(Path.of(requests[1])).code());
        }
    }

    private static ExitCode end(Process child) throws InterruptedException {
        return ExitCode.of(child.waitFor());
    }

    @ParameterizedTest
    @MethodSource("goals")
    void no_room_is_told_with_the_file_that_needs_it(Goal goal) throws Exception {
        String output = "full-" + goal.name;
        Path request = request(output, goal.work, dataset(goal));
        Path before = request("before-" + goal.name, new Work.Check(), fresh);
        assertEquals(ExitCode.DISK_FULL, end(child(Limited.class, before, request)));
        assertFalse(Files.exists(folder.resolve(output + "/result.json")));
        String words = LastWords.read(folder.resolve(output)).orElseThrow();
        assertTrue(words.startsWith(folder.resolve(output).toString()), words);
        assertTrue(words.contains(": File too large; free some space where it lies"), words);
    }

    @ParameterizedTest
    @MethodSource("goals")
    void a_file_in_the_place_of_the_folder_is_named_and_stays(Goal goal) throws Exception {
        Path taken = Files.writeString(folder.resolve("taken-" + goal.name), "mine");
        Path request = request("taken-" + goal.name + "/out", goal.work, dataset(goal));
        assertEquals(ExitCode.CANNOT_WRITE, end(child(Main.class, request)));
        assertEquals("mine", Files.readString(taken));
    }

    @ParameterizedTest
    @MethodSource("goals")
    void what_is_killed_in_the_middle_leaves_no_result_and_the_next_run_ends(Goal goal)
            throws Exception {
        String output = "killed-" + goal.name;
        Path request = request(output, goal.work, dataset(goal));
        Process child = child(Main.class, request);
        while (child.isAlive() && files(output).isEmpty()) {
            Thread.sleep(1);
        }
        child.destroyForcibly().waitFor();
        assertFalse(Files.exists(folder.resolve(output + "/result.json")));
        // The plugin begins each run in an empty folder.
        for (Path file : files(output)) {
            Files.delete(file);
        }
        assertEquals(ExitCode.OK, end(child(Main.class, request)));
        AuditResult result =
                CanonicalJson.read(folder.resolve(output + "/result.json"), AuditResult.class);
        assertNull(result.datasets().get(0).fault());
    }

    private static List<Path> files(String output) throws IOException {
        if (!Files.isDirectory(folder.resolve(output))) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(folder.resolve(output))) {
            return files.filter(Files::isRegularFile).toList();
        }
    }
}
