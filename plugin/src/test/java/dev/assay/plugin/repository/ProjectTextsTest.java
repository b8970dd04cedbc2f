package dev.assay.plugin.repository;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProjectTextsTest {

    @TempDir Path project;

    private void write(String file, String text) throws Exception {
        Path path = project.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
    }

    @Test
    void code_is_read_in_order_and_nothing_else() throws Exception {
        write("b/train.py", "x");
        write("a.sql", "x");
        write("data.csv", "x");
        write("target/made.py", "x");
        write(".hidden/secret.py", "x");
        write(".github/workflows/build.yml", "x");
        write("left/out.yaml", "x");
        Files.write(project.resolve("broken.py"), new byte[] {(byte) 0xff, (byte) 0xfe});
        Files.createSymbolicLink(project.resolve("link.py"), project.resolve("b/train.py"));
        List<String> read = new ArrayList<>();
        ProjectTexts.each(project, Set.of(project.resolve("left")), (file, text) -> read.add(file));
        assertEquals(List.of(".github/workflows/build.yml", "a.sql", "b/train.py"), read);
    }
}
