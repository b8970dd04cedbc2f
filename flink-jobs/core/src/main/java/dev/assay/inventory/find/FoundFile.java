package dev.assay.inventory.find;

import dev.assay.declare.format.HowRead;
import dev.assay.declare.format.Unfolded;
import dev.assay.document.Nullable;
import dev.assay.scan.kind.FileKind;
import java.util.List;

/**
 * A file with data.
 *
 * @param path relative to the project; of a member of an archive with {@code !/} before its name
 * @param bytes its size as it is stored, or -1 where only unpacking tells
 * @param kind what it is, packed or not
 * @param content what it is once it is unpacked
 * @param columns as its beginning shows; empty where nothing at hand reads it
 * @param named whether the file names its columns
 * @param read how its beginning is read; null where nothing reads such files
 */
public record FoundFile(
        String path,
        long bytes,
        FileKind kind,
        FileKind content,
        List<String> columns,
        boolean named,
        @Nullable HowRead read) {

    public FoundFile {
        columns = List.copyOf(columns);
    }

    /** A file of which nothing is known but its size. */
    static FoundFile closed(String path, long bytes, FileKind kind, FileKind content) {
        return new FoundFile(path, bytes, kind, content, List.of(), false, null);
    }

    /** Whether it is another file, packed. */
    public boolean isPacked() {
        return kind != content && kind.isPacked();
    }

    /** The column of JSON whose elements are its rows, or an empty text. */
    public String rows() {
        return read != null && read.format() instanceof Unfolded unfolded ? unfolded.rows() : "";
    }
}
