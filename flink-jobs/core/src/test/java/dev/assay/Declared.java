package dev.assay;

import dev.assay.declare.DatasetSpec;
import dev.assay.declare.SpecReader;
import dev.assay.declare.yaml.SpecException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Declarations as users write them. */
public final class Declared {

    private Declared() {}

    /**
     * One dataset.
     *
     * @param keys its keys in YAML, one a line
     */
    public static DatasetSpec dataset(String keys) {
        String item = "  - " + keys.strip().indent(4).strip() + "\n";
        try {
            Path file = Files.createTempFile("assay", ".yaml");
            try {
                Files.writeString(file, "format: assay/1\ndatasets:\n" + item);
                return SpecReader.read(file).datasets().get(0);
            } finally {
                Files.delete(file);
            }
        } catch (SpecException e) {
            throw new IllegalArgumentException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
