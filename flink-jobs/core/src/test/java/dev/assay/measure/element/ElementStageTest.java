package dev.assay.measure.element;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.assay.declare.DataFile;
import dev.assay.declare.DatasetSpec;
import dev.assay.declare.format.JsonRecords;
import dev.assay.measure.DataPlan;
import dev.assay.measure.InThisJvm;
import dev.assay.measure.Inputs;
import dev.assay.measure.ScanStage;
import dev.assay.profile.Profile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ElementStageTest {

    @TempDir Path folder;

    private Map<String, Profile> elements(String text) throws Exception {
        Path file = Files.writeString(folder.resolve("a.jsonl"), text);
        Inputs inputs = Inputs.of(folder);
        DatasetSpec spec = DatasetSpec.of("d", "a.jsonl").withFormat(new JsonRecords(null));
        DataPlan plan =
                DataPlan.of(
                        inputs, spec, List.of(new DataFile("a.jsonl", Files.size(file), 0, "a")));
        Profile whole = new ScanStage(inputs, new InThisJvm(inputs)).scan(spec, plan).whole();
        return ElementStage.of(inputs, spec, plan, whole);
    }

    @Test
    void elements_of_arrays_are_rows() throws Exception {
        Map<String, Profile> found =
                elements("{\"id\": 1, \"tags\": [\"a\", \"b\"]}\n{\"id\": 2, \"tags\": [\"c\"]}\n");
        assertEquals(List.of("tags"), List.copyOf(found.keySet()));
        assertEquals(3, found.get("tags").rows());
    }

    @Test
    void texts_that_look_like_json_have_no_elements() throws Exception {
        assertEquals(
                Map.of(),
                elements("{\"id\": 1, \"payload\": \"{\\\"x\\\": [1, 2]}\"}\n{\"id\": 2}\n"));
    }
}
