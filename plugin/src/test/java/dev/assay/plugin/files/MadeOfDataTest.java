package dev.assay.plugin.files;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MadeOfDataTest {

    @TempDir private Path project;

    private Path put(String file, String text) throws IOException {
        Path path = project.resolve("target/assay").resolve(file);
        Files.createDirectories(path.getParent());
        return Files.writeString(path, text);
    }

    private MadeOfData made() {
        return new MadeOfData(
                new ProjectFiles(
                        project,
                        project.resolve("assay.yaml"),
                        project.resolve("baseline"),
                        project.resolve("history"),
                        project.resolve("target/assay")));
    }

    @Test
    void what_goals_left_is_deleted() throws IOException {
        put("audit.json", "{}");
        put("catalogue/dcat.jsonld", "{}");
        put("today/request.json", "{\"format\": \"assay-request/3\"}");
        put("clean/orders/manifest.json", "{\"format\": \"assay-clean/1\"}");
        put("clean/orders/files/a.csv", "a");
        put("features.html", "of 41 rows");
        put("synthetic.html", "of 41 rows");
        for (String killed : List.of("anonymizing", "making-features", "making-synthetic")) {
            put(killed + "/request.json", "{\"format\": \"assay-request/3\"}");
            put(killed + "/orders/orders.csv", "a");
        }
        List<String> names =
                made().all().stream().map(path -> path.getFileName().toString()).toList();
        assertEquals(
                List.of(
                        "anonymizing",
                        "audit.json",
                        "dcat.jsonld",
                        "clean",
                        "features.html",
                        "making-features",
                        "making-synthetic",
                        "synthetic.html",
                        "today"),
                names);
        made().delete();
        assertTrue(made().all().isEmpty());
        assertFalse(Files.exists(project.resolve("target/assay/clean")));
    }

    @Test
    void a_folder_of_the_user_that_is_called_as_one_of_assay_stays() throws IOException {
        Path notes = put("features/notes.txt", "mine");
        Path other = put("clean/other/manifest.json", "{\"name\": \"a web page\"}");
        put("clean/orders/manifest.json", "{\"format\": \"assay-clean/1\"}");
        made().delete();
        assertTrue(Files.exists(notes) && Files.exists(other));
    }
}
