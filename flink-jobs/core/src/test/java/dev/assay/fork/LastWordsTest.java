package dev.assay.fork;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LastWordsTest {

    @TempDir Path folder;

    @Test
    void a_child_may_say_nothing() throws IOException {
        assertEquals(Optional.empty(), LastWords.read(folder));
    }

    @Test
    void they_are_one_line_whatever_a_file_is_called() throws IOException {
        LastWords.write(folder, "cannot open a\nfile\u001b[31m.csv\n");
        assertEquals(Optional.of("cannot open a file [31m.csv"), LastWords.read(folder));
    }
}
