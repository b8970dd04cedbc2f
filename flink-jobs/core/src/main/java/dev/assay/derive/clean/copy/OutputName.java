package dev.assay.derive.clean.copy;

import dev.assay.declare.DatasetSpec;
import dev.assay.declare.format.CsvDialect;
import dev.assay.declare.format.JsonRecords;
import dev.assay.scan.UnreadableDataException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;

/** What the copies of files are named, and what they are. */
public final class OutputName {

    /** The folder of the copies, within that of the dataset. */
    public static final String FILES = "files";

    private static final Set<String> PACKED =
            Set.of("gz", "zst", "xz", "bz2", "lz4", "snappy", "sz");

    private OutputName() {}

    static boolean isJson(DatasetSpec spec) {
        return spec.format() instanceof JsonRecords;
    }

    /** Whether the copy of a file can be read in place of it: it has the same name. */
    public static boolean isSame(DatasetSpec spec, String path) {
        return of(spec, path).equals(FILES + '/' + path);
    }

    /**
     * Below the dataset's folder: the path that the file has in the project. What is no CSV and no
     * JSON Lines becomes CSV and is named so.
     */
    static String of(DatasetSpec spec, String path) {
        boolean isText = spec.format() instanceof CsvDialect || isJson(spec);
        String ending = path.substring(path.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return FILES + '/' + path + (isText && !PACKED.contains(ending) ? "" : ".csv");
    }

    /** Refuses JSON that has not an object on each line. */
    static void requireLines(DatasetSpec spec, Path project, String path) throws IOException {
        if (!isJson(spec)) {
            return;
        }
        try (InputStream in = Files.newInputStream(project.resolve(path))) {
            int first = in.read();
            while (first == ' ' || first == '\n' || first == '\r' || first == '\t') {
                first = in.read();
            }
            if (first != '{' || ((JsonRecords) spec.format()).records() != null) {
                throw new UnreadableDataException(
                        path
                                + ": a repaired copy is made of JSON with an object on each line, and"
                                + " this is an array, a document or packed; write it as JSON Lines");
            }
        }
    }
}
