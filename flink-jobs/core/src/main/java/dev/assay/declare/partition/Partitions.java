package dev.assay.declare.partition;

import dev.assay.document.Nullable;
import java.io.Serializable;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Which files of a dataset are one partition: delivered together, counted together and judged
 * together. Where nothing is declared, the files of a folder that is named as Hive names folders
 * are one, and each other file is one by itself.
 *
 * @param files the end of the path of each file, as {@link FilePattern} reads it; empty where it is
 *     not declared
 * @param every how often one must come; null where that is learned
 */
public record Partitions(String files, @Nullable Cadence every) implements Serializable {

    /** Nothing is declared. */
    public static final Partitions NONE = new Partitions("", null);

    private static final Map<String, FilePattern> KNOWN = new ConcurrentHashMap<>();

    /** Why {@link #files} cannot be read, if it cannot. */
    static Optional<String> fault(String files) {
        try {
            pattern(files);
            return Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.of(e.getMessage());
        }
    }

    private static FilePattern pattern(String files) {
        return KNOWN.computeIfAbsent(files, FilePattern::new);
    }

    private Optional<FilePattern.Match> match(String file) {
        return files.isEmpty() ? Optional.empty() : pattern(files).match(file);
    }

    /** Whether a file is part of a partition as they are declared. */
    public boolean hasPlaceFor(String file) {
        return files.isEmpty() || match(file).isPresent();
    }

    /**
     * The partition that a file is part of: its own path, or that path with stars in the place of
     * what the files of the partition may differ in.
     *
     * @param file its path relative to the project, with forward slashes
     */
    public String of(String file) {
        Optional<FilePattern.Match> match = match(file);
        if (match.isPresent()) {
            return match.get().partition();
        }
        int name = file.lastIndexOf('/') + 1;
        int folder = name == 0 ? 0 : file.lastIndexOf('/', name - 2) + 1;
        boolean isPartOfFolder =
                files.isEmpty()
                        && name > 0
                        && FolderColumns.isColumn(file.substring(folder, name - 1));
        return isPartOfFolder ? file.substring(0, name) + "*" : file;
    }

    /** The columns that a file's path gives to all of its rows. */
    public FolderColumns columns(String file) {
        FolderColumns folders = FolderColumns.of(file);
        return match(file).map(match -> folders.with(match.cells())).orElse(folders);
    }

    /**
     * When a partition is of, and which others it goes on from.
     *
     * @param partition a file's path, or what {@link #of} says of it; empty where it is not dated
     */
    public Optional<Dated> dated(String partition) {
        if (files.isEmpty()) {
            return FoundDate.in(partition);
        }
        return match(partition)
                .flatMap(match -> match.time().map(time -> new Dated(match.series(), time)));
    }

    /**
     * A partition in time.
     *
     * @param series all that its name says beside the date: those of one series follow each other
     * @param time that it is of
     */
    public record Dated(String series, PartitionTime time) {}
}
