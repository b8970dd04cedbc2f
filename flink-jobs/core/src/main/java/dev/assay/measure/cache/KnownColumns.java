package dev.assay.measure.cache;

import dev.assay.declare.DataFile;
import dev.assay.measure.DataPlan.Naming;
import dev.assay.scan.ContentHash;
import dev.assay.scan.Format;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * The columns of files that were asked before, where all of a file must be read to know them: one
 * new day of JSON is no reason to read all days.
 */
public final class KnownColumns implements Naming {

    private final Naming files;
    private final AnswerCache cache;
    private final String program;

    /**
     * Keeps what files answer.
     *
     * @param files asks a file that is not known
     * @param cache of what is known
     */
    public KnownColumns(Naming files, AnswerCache cache) throws IOException {
        this.files = files;
        this.cache = cache;
        // Another version of Assay may name them otherwise.
        this.program = cache.folder() == null ? "" : ContentHash.ofProgram();
    }

    @Override
    public List<String> columns(Format format, DataFile file) throws IOException {
        if (!format.isNamedThroughout()) {
            return files.columns(format, file);
        }
        String key = key(format, file);
        Optional<List<byte[]>> known = cache.get(key);
        if (known.isPresent()) {
            return known.get().stream()
                    .map(name -> new String(name, StandardCharsets.UTF_8))
                    .toList();
        }
        List<String> columns = files.columns(format, file);
        if (!format.isGuessing()) {
            cache.put(
                    key,
                    columns.stream().map(name -> name.getBytes(StandardCharsets.UTF_8)).toList());
        }
        return columns;
    }

    /** A file's folders are columns too. */
    private String key(Format format, DataFile file) {
        List<String> all = List.of("columns", program, format.identity(), file.path(), file.hash());
        return ContentHash.of(String.join("\n", all).getBytes(StandardCharsets.UTF_8));
    }
}
