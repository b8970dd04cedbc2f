package dev.assay.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Accepted outputs, compared byte by byte; written anew only with {@code
 * -Dassay.goldens.update=true}.
 */
final class Golden {

    private static final Path FOLDER = Path.of("src/test/resources/dev/assay/report");

    private Golden() {}

    static void assertSame(String name, String actual) throws IOException {
        Path file = FOLDER.resolve(name + ".golden");
        if (Boolean.getBoolean("assay.goldens.update")) {
            Files.createDirectories(FOLDER);
            Files.writeString(file, actual);
        }
        String accepted = Files.readString(file);
        // The first line that differs says more than two whole documents side by side.
        String[] expected = accepted.split("\n", -1);
        String[] found = actual.split("\n", -1);
        for (int i = 0; i < Math.min(expected.length, found.length); i++) {
            assertEquals(expected[i], found[i], file + ":" + (i + 1));
        }
        assertEquals(accepted, actual, file.toString());
    }
}
