package dev.assay.replay;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Datasets, a folder of partitions each. */
public final class Folders {

    private Folders() {}

    /** Those in a folder, in the order of their names. */
    public static List<Path> in(Path all) throws IOException {
        try (Stream<Path> folders = Files.list(all)) {
            return folders.filter(Files::isDirectory).sorted().toList();
        }
    }
}
