package dev.assay.fork;

import dev.assay.document.AtomicFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** What a child that ends without a result says of the reason: one line for the user. */
public final class LastWords {

    private static final String FILE = "failure.txt";
    private static final int LONGEST = 2000;

    private LastWords() {}

    /** Leaves them in the folder where the result would be. */
    public static void write(Path output, String words) throws IOException {
        AtomicFile.write(output.resolve(FILE), words);
    }

    /** Those of a child, without control characters; empty where it said nothing. */
    public static Optional<String> read(Path output) throws IOException {
        Path file = output.resolve(FILE);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        String words = Files.readString(file).replaceAll("\\p{Cntrl}+", " ").strip();
        return Optional.of(words.substring(0, Math.min(LONGEST, words.length())));
    }
}
