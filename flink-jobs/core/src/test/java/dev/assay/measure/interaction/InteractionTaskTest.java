package dev.assay.measure.interaction;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.DataFiles;
import dev.assay.Declared;
import dev.assay.declare.DataFile;
import dev.assay.declare.DatasetSpec;
import dev.assay.document.CanonicalJson;
import dev.assay.measure.DataPlan;
import dev.assay.measure.InThisJvm;
import dev.assay.measure.Inputs;
import dev.assay.recommend.Logs;
import dev.assay.recommend.Options;
import dev.assay.recommend.Probe;
import dev.assay.recommend.Probing;
import dev.assay.recommend.interaction.InteractionCounts;
import dev.assay.recommend.interaction.InteractionSum;
import dev.assay.recommend.interaction.Interactions;
import dev.assay.recommend.interaction.Part;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InteractionTaskTest {

    private static final String DECLARED =
            """
            name: log
            path: "*.csv"
            role: events
            columns: {user: who, item: what, time: moment, event: did}
            """;

    @TempDir Path folder;

    private List<DataFile> files(String... files) throws IOException {
        List<DataFile> all = new ArrayList<>();
        for (int i = 0; i < files.length; i++) {
            String name = "day-" + i + ".csv";
            Files.writeString(folder.resolve(name), "who,what,moment,did,where\n" + files[i]);
            all.add(DataFiles.of(folder, name));
        }
        return all;
    }

    private InteractionSum run(DatasetSpec spec, String slices, List<DataFile> files)
            throws Exception {
        InteractionSum sum = new InteractionSum();
        Inputs inputs = Inputs.of(folder);
        DataPlan plan = DataPlan.of(inputs, spec, files);
        InteractionTask.run(new InThisJvm(inputs), spec, plan, slices, sum);
        return sum;
    }

    private static final String FIRST =
            """
            a,x,2026-01-01,view,app
            a,x,2026-01-02,cart,app
            a,y,2026-01-01,impression,app
            b,x,2026-01-01,view,web
            ,x,2026-01-01,view,web
            b,,2026-01-01,view,web
            """;

    @Test
    void rows_are_counted_by_what_they_are_and_partitions_kept_apart() throws Exception {
        DatasetSpec spec = Declared.dataset(DECLARED);
        InteractionSum sum = run(spec, null, files(FIRST, "a,x,2026-01-03,view,web\n"));
        assertEquals(new InteractionCounts(7, 1, 1, 1), sum.counts());
        Interactions all = Interactions.of(sum);
        assertEquals(
                List.of(new Part("log", "day-0.csv", ""), new Part("log", "day-1.csv", "")),
                all.parts());
        assertEquals(2, all.users());
        assertEquals(1, all.items());
        assertEquals(2, all.pairs());
        assertEquals(3, all.size());
    }

    @Test
    void a_column_cuts_slices() throws Exception {
        Interactions all = Interactions.of(run(Declared.dataset(DECLARED), "where", files(FIRST)));
        assertEquals(
                List.of(new Part("log", "day-0.csv", "app"), new Part("log", "day-0.csv", "web")),
                all.parts());
    }

    @Test
    void known_incidents_have_no_part_in_it() throws Exception {
        DatasetSpec spec =
                Declared.dataset(DECLARED + "incidents: {day-0.csv: \"the tracker was off\"}\n");
        InteractionSum sum = run(spec, null, files(FIRST, "a,x,2026-01-03,view,web\n"));
        assertEquals(1, sum.counts().rows());
    }

    @Test
    void a_log_is_foreseen_as_well_however_its_rows_lie_in_files() throws Exception {
        StringBuilder whole = new StringBuilder();
        String[] parts = {"", "", ""};
        Logs.tastes(
                60,
                40,
                12,
                1,
                (user, item, day) -> {
                    String row =
                            "user-"
                                    + user
                                    + ",item-"
                                    + item
                                    + ",2026-01-"
                                    + (10 + day)
                                    + ",view,a\n";
                    whole.append(row);
                    parts[(user + day) % 3] += row;
                });
        DatasetSpec spec = Declared.dataset(DECLARED);
        Options options = Options.usual(1).finding(Options.Worth.NONE);
        Probe one = Probing.of(Interactions.of(run(spec, null, files(whole.toString()))), options);
        Probe three = Probing.of(Interactions.of(run(spec, null, files(parts))), options);
        assertEquals(one, three);
        assertEquals(2, one.results().size());
        String json = CanonicalJson.indented(one);
        assertFalse(json.contains("user-") || json.contains("item-1"), json);
    }

    @Test
    void a_sensitive_column_cuts_no_slices() throws Exception {
        List<DataFile> files = files(FIRST);
        DatasetSpec spec = Declared.dataset(DECLARED + "sensitive: [where]\n");
        Exception refused =
                assertThrows(IllegalArgumentException.class, () -> run(spec, "where", files));
        assertTrue(refused.getMessage().endsWith("which is sensitive"), refused.getMessage());
        assertThrows(IllegalArgumentException.class, () -> run(spec, "elsewhere", files));
    }

    @Test
    void only_logs_of_users_and_items_are_asked() {
        assertTrue(InteractionTask.isOf(Declared.dataset(DECLARED)));
        assertFalse(InteractionTask.isOf(Declared.dataset(DECLARED.replace("user: who, ", ""))));
        assertFalse(InteractionTask.isOf(Declared.dataset(DECLARED.replace("events", "items"))));
    }
}
