package dev.assay.plugin.data;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.declare.DataFile;
import dev.assay.declare.DatasetSpec;
import dev.assay.declare.SpecReader;
import dev.assay.declare.yaml.SpecException;
import dev.assay.fork.AuditRequest.RequestedDataset;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ColumnNamesTest {

    @TempDir Path folder;

    @BeforeEach
    void there_is_data() throws IOException {
        Files.writeString(folder.resolve("a.csv"), "id,Email,price\n1,a@x.org,2\n");
    }

    private void check(String keys, String... files) throws IOException, SpecException {
        Path yaml = folder.resolve("assay.yaml");
        Files.writeString(
                yaml, "format: assay/1\ndatasets:\n  - name: d\n    path: '*.csv'\n" + keys);
        DatasetSpec spec = SpecReader.read(yaml).datasets().get(0);
        List<DataFile> data = new ArrayList<>();
        for (String file : files) {
            data.add(new DataFile(file, 1, 0, "0"));
        }
        new ColumnNames(folder).check(yaml, List.of(new RequestedDataset(spec, data, null)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "    sensitive: [Emial]\n",
                "    public: {Emial: reason}\n",
                "    columns: {user: Emial}\n",
                "    types: {Emial: text}\n",
                "    key: [id, Emial]\n",
                "    references: {Emial: d.id}\n",
                "    references: {id: d.Emial}\n",
                "    limits: {Emial/padding: 2}\n",
            })
    void a_name_that_no_column_has_is_named_with_its_place_and_the_nearest(String keys) {
        SpecException e = assertThrows(SpecException.class, () -> check(keys, "a.csv"));
        assertTrue(e.getMessage().contains("assay.yaml:5:"), e.getMessage());
        assertTrue(
                e.getMessage().contains("a column 'Emial' that no file of *.csv has"),
                e.getMessage());
        assertTrue(e.getMessage().contains("did you mean 'Email'?"), e.getMessage());
    }

    @ParameterizedTest
    @ValueSource(strings = {"email", "EMAIL ", "\u00a0Email", "E\u200bmail", "\uff25mail"})
    void a_file_that_writes_the_name_another_way_is_named(String written) throws IOException {
        Files.writeString(folder.resolve("b.csv"), "id," + written + ",price\n1,b@x.org,2\n");
        SpecException e =
                assertThrows(
                        SpecException.class,
                        () -> check("    sensitive: [Email]\n", "a.csv", "b.csv"));
        assertTrue(e.getMessage().contains("the header of b.csv writes it"), e.getMessage());
    }

    @Test
    void names_that_are_there_pass_and_so_do_files_that_cannot_be_read() {
        String keys = "    sensitive: [Email]\n    types: {price: decimal}\n    key: [id]\n";
        assertDoesNotThrow(() -> check(keys, "a.csv"));
        assertDoesNotThrow(() -> check(keys, "a.csv", "gone.csv"));
        assertDoesNotThrow(() -> check("    sensitive: [other]\n", "gone.csv"));
    }
}
