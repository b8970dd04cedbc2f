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
        assertEquals(Files.readString(file), actual, file.toString());
    }
}
