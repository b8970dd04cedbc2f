package dev.assay.measure.cache;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.DataFiles;
import dev.assay.Declared;
import dev.assay.behaviour.Behaviour;
import dev.assay.declare.DataFile;
import dev.assay.declare.DatasetSpec;
import dev.assay.declare.DerivedDatasets;
import dev.assay.measure.Answer;
import dev.assay.measure.BehaviourTask;
import dev.assay.measure.DataPlan;
import dev.assay.measure.Engine;
import dev.assay.measure.InThisJvm;
import dev.assay.measure.Inputs;
import dev.assay.measure.Portion;
import dev.assay.measure.ScanStage;
import dev.assay.measure.ScanStage.Scanned;
import dev.assay.measure.Task;
import dev.assay.profile.ProfileCodec;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A log to which a day comes each day, with its views. */
class DailyViewsTest {

    /** Of fewer files each is cut into more parts, so that they would be others with one more. */
    private static final int DAYS = 6;

    private static final DatasetSpec LOG =
            Declared.dataset(
                    """
                    name: log
                    path: "*.csv"
                    role: events
                    columns: {user: who, item: what, time: at, event: did}
                    learned: {vae: false, gan: false}
                    """);

    @TempDir Path folder;

    /** The files that the engine was asked for, by the name of the run. */
    private final Map<String, Set<String>> asked = new TreeMap<>();

    /** The files of which rows of a sample were read once more. */
    private final Set<String> again = new TreeSet<>();

    /**
     * What the log and its views come to.
     *
     * @param profiles by the name of the dataset, encoded
     * @param samples the cells of the sampled rows, by the name of the dataset
     */
    private record Measured(
            Map<String, String> profiles,
            Map<String, List<List<String>>> samples,
            Optional<Behaviour> behaviour) {}

    private Measured measure(int days, Path cached) throws Exception {
        asked.clear();
        again.clear();
        Engine reads =
                new Engine() {
                    @Override
                    public List<Answer> run(
                            String name, DataPlan plan, List<Portion> portions, Task task)
                            throws IOException {
                        portions.forEach(
                                portion ->
                                        asked.computeIfAbsent(name, n -> new TreeSet<>())
                                                .add(portion.first().file()));
                        return new InThisJvm(Inputs.of(folder)).run(name, plan, portions, task);
                    }
                };
        CachedEngine engine =
                new CachedEngine(folder, reads, new AnswerCache(cached), Runnable::run);
        List<DataFile> files = new ArrayList<>();
        for (int day = 0; day < days; day++) {
            files.add(DataFiles.of(folder, day(day)));
        }
        List<DatasetSpec> all = new ArrayList<>(List.of(LOG));
        all.addAll(DerivedDatasets.of(LOG));
        Map<String, String> profiles = new HashMap<>();
        Map<String, List<List<String>>> samples = new HashMap<>();
        Inputs counted =
                file -> {
                    again.add(file);
                    return Inputs.of(folder).open(file);
                };
        Optional<Behaviour> behaviour = Optional.empty();
        for (DatasetSpec spec : all) {
            DataPlan plan = DataPlan.of(Inputs.of(folder), spec, files);
            Scanned scanned =
                    new ScanStage(counted, engine, engine.rows(spec.name())).scan(spec, plan);
            samples.put(
                    spec.name(),
                    scanned.sample().rows().stream()
                            .map(row -> Arrays.asList(row.cells()))
                            .toList());
            profiles.put(spec.name(), Arrays.toString(ProfileCodec.encode(scanned.whole())));
            if (spec == LOG) {
                behaviour = BehaviourTask.run(engine, spec, plan, null, 1);
            }
        }
        return new Measured(profiles, samples, behaviour);
    }

    private static String day(int day) {
        return "day-" + day + ".csv";
    }

    /** Writes the log of a day. */
    private void write(int day) throws IOException {
        StringBuilder log = new StringBuilder("who,what,at,did\n");
        for (int i = 0; i < 400; i++) {
            log.append("user " + (i * 7 + day) % 61 + ",item " + i * 11 % 37 + ",2024-03-0");
            log.append(1 + day + " 0" + i % 9 + ":00:00," + (i % 3 == 0 ? "buy" : "view") + '\n');
        }
        Files.writeString(folder.resolve(day(day)), log);
    }

    @Test
    void a_new_day_asks_for_that_day_alone_and_the_merge_is_as_if_all_were_read() throws Exception {
        for (int day = 0; day <= DAYS; day++) {
            write(day);
        }
        Path cache = folder.resolve("cache");
        measure(DAYS, cache);
        Set<String> runs = new TreeSet<>(asked.keySet());
        assertTrue(
                runs.containsAll(
                        List.of(
                                "behaviour log",
                                "profile log",
                                "profile log.actions",
                                "profile log.hours",
                                "profile log.items",
                                "profile log.sessions",
                                "profile log.users")),
                runs::toString);
        asked.values().forEach(files -> assertEquals(DAYS, files.size()));

        Measured merged = measure(DAYS + 1, cache);
        assertEquals(runs, asked.keySet());
        assertEquals(Set.of(), again);
        asked.forEach((run, files) -> assertEquals(Set.of(day(DAYS)), files, run));

        measure(DAYS + 1, cache);
        assertEquals(Map.of(), asked);
        assertEquals(Set.of(), again);
        Measured anew = measure(DAYS + 1, folder.resolve("another cache"));
        assertEquals(anew.profiles(), merged.profiles());
        assertEquals(anew.samples(), merged.samples());
        assertEquals(anew.behaviour(), merged.behaviour());
    }

    @Test
    void a_day_that_was_delivered_anew_is_asked_for_alone() throws Exception {
        for (int day = 0; day < DAYS; day++) {
            write(day);
        }
        Path cache = folder.resolve("cache");
        measure(DAYS, cache);
        Files.writeString(
                folder.resolve(day(3)),
                Files.readString(folder.resolve(day(3))).replace("user 5,", "user 6,"));
        measure(DAYS, cache);
        asked.forEach((run, files) -> assertEquals(Set.of(day(3)), files, run));
        assertTrue(asked.containsKey("profile log.users"), asked::toString);
        assertEquals(Set.of(), again);
    }
}
