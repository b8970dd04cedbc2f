package dev.assay.locate;

import dev.assay.declare.DataFile;
import dev.assay.declare.FileTimes;
import dev.assay.declare.MemberPath;
import dev.assay.declare.RemotePath;
import dev.assay.scan.BatchReader;
import dev.assay.scan.ByteRange;
import dev.assay.scan.ColumnBatch;
import dev.assay.scan.ContentHash;
import dev.assay.scan.Format;
import dev.assay.scan.Formats;
import dev.assay.scan.SeekableInput;
import dev.assay.scan.archive.Archives;
import dev.assay.scan.archive.RemoteFiles;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Reads files of a project once more, as long as there are bytes left that may be read. */
final class FileRows {

    private static final int ROWS = 1024;

    private final Path project;
    private long left;

    /**
     * Of a project.
     *
     * @param bytes that may be read in all
     */
    FileRows(Path project, long bytes) {
        this.project = project;
        this.left = bytes;
    }

    /**
     * Hands out the rows of a file until one is refused. A file that is no longer as it was
     * measured, or cannot be read, has none: what was found of it is true all the same.
     *
     * @return whether all rows were handed out
     */
    boolean read(Source source, DataFile file, Predicate<Row> reader) {
        if (left <= 0) {
            return false;
        }
        long most = left;
        long length = Math.min(left, file.bytes());
        left -= length;
        List<String> names = source.today().profile().names();
        Format format = Formats.of(source.spec());
        ByteRange range = new ByteRange(file.path(), 0, 0, 0, length, file.bytes());
        try (SeekableInput input = Archives.open(project, file.path())) {
            if (!isAsMeasured(input, file, length)) {
                return false;
            }
            BatchReader records = format.open(input, range, names);
            ColumnBatch batch = new ColumnBatch(names.size(), ROWS);
            while (records.read(batch)) {
                // More comes of a packed file than its bytes.
                left = Math.max(0, Math.min(left, most - records.residue().bytes()));
                for (int row = 0; row < batch.rows(); row++) {
                    if (!reader.test(new Row(source.spec(), names, file.path(), batch, row))) {
                        return false;
                    }
                }
                if (records.residue().bytes() > most) {
                    return false;
                }
            }
            return length == file.bytes();
        } catch (IOException e) {
            // Gone or damaged since: it shows nothing of what was measured.
            return false;
        }
    }

    /**
     * Contents are compared where that reads no more than is read anyway; of a file elsewhere its
     * version is.
     */
    private boolean isAsMeasured(SeekableInput input, DataFile file, long length)
            throws IOException {
        Optional<RemotePath> remote = RemotePath.of(file.path());
        if (remote.isPresent()) {
            return RemoteFiles.file(remote.get()).hash().equals(file.hash());
        }
        Path stored = MemberPath.stored(project, file.path());
        FileTimes now = FileTimes.of(stored);
        boolean isMember = !stored.equals(project.resolve(file.path()));
        if (!isMember && now.bytes() != file.bytes()) {
            return false;
        }
        return now.latest() == file.modified()
                || length == file.bytes() && ContentHash.of(input).equals(file.hash());
    }
}
