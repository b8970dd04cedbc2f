package dev.assay.measure.cache;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.assay.DataFiles;
import dev.assay.declare.DataFile;
import dev.assay.declare.DatasetSpec;
import dev.assay.declare.format.CsvDialect;
import dev.assay.declare.format.FileFormat;
import dev.assay.declare.format.JsonRecords;
import dev.assay.measure.DataPlan.Naming;
import dev.assay.measure.Inputs;
import dev.assay.scan.Format;
import dev.assay.scan.Formats;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KnownColumnsTest {

    @TempDir private Path folder;

    private final List<String> asked = new ArrayList<>();

    private KnownColumns known() throws IOException {
        Naming files = Naming.of(Inputs.of(folder));
        return new KnownColumns(
                (format, file) -> {
                    asked.add(file.path());
                    return files.columns(format, file);
                },
                new AnswerCache(folder.resolve("cache")));
    }

    private DataFile written(String name, String text) throws IOException {
        Files.createDirectories(folder.resolve(name).getParent());
        Files.writeString(folder.resolve(name), text);
        return DataFiles.of(folder, name);
    }

    private static Format format(FileFormat format) {
        return Formats.of(DatasetSpec.of("d", "*").withFormat(format));
    }

    @Test
    void a_file_of_json_is_asked_once_for_its_names() throws IOException {
        Format json = format(new JsonRecords());
        DataFile file = written("day=1/a.jsonl", "{\"a\":1,\"\u00e9\":2}\n");
        assertEquals(List.of("a", "\u00e9", "day"), known().columns(json, file));
        assertEquals(List.of("a", "\u00e9", "day"), known().columns(json, file));
        assertEquals(List.of("day=1/a.jsonl"), asked);
    }

    @Test
    void other_content_and_another_place_are_asked_anew() throws IOException {
        Format json = format(new JsonRecords());
        known().columns(json, written("day=1/a.jsonl", "{\"a\":1}\n"));
        assertEquals(
                List.of("b", "day"), known().columns(json, written("day=1/a.jsonl", "{\"b\":1}")));
        assertEquals(
                List.of("b", "hour"),
                known().columns(json, written("hour=1/a.jsonl", "{\"b\":1}")));
        assertEquals(3, asked.size());
    }

    @Test
    void what_its_head_says_is_not_kept() throws IOException {
        Format csv = format(CsvDialect.RFC_4180);
        DataFile file = written("x/a.csv", "a,b\n1,2\n");
        known().columns(csv, file);
        known().columns(csv, file);
        assertEquals(2, asked.size());
    }
}
