package dev.assay.inventory.find;

import dev.assay.declare.DatasetSpec;
import dev.assay.declare.format.AsFound;
import dev.assay.declare.format.HowRead;
import dev.assay.declare.format.Unfolded;
import dev.assay.document.Nullable;
import java.util.List;

/**
 * Files that are one dataset.
 *
 * @param name its declared name, or one that may be declared: no other dataset has it
 * @param path glob of its files relative to the project, as a declaration has it
 * @param files in order
 * @param columns of all its files, in the order in which they bring them; empty where nothing at
 *     hand reads them
 * @param read how they are read; null where nothing at hand reads them, or they cannot be read
 * @param declared whether the declaration has it
 * @param fault why it cannot be read or declared as it is, in English; empty where it can
 */
public record FoundDataset(
        String name,
        String path,
        List<FoundFile> files,
        List<String> columns,
        @Nullable HowRead read,
        boolean declared,
        String fault) {

    public FoundDataset {
        files = List.copyOf(files);
        columns = List.copyOf(columns);
    }

    /** Bytes of all its files as they are stored; a file of which only unpacking tells counts 0. */
    public long bytes() {
        return files.stream().mapToLong(file -> Math.max(0, file.bytes())).sum();
    }

    /** As it would be declared, of which nothing else is said: to measure it. */
    public DatasetSpec spec() {
        DatasetSpec plain = DatasetSpec.of(name, path);
        boolean isUnfolded = read != null && read.format() instanceof Unfolded;
        return plain.withFormat(isUnfolded ? read.format() : new AsFound());
    }

    /** The column of JSON whose elements are its rows, or an empty text. */
    public String rows() {
        return files.isEmpty() ? "" : files.get(0).rows();
    }
}
