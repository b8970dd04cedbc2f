package dev.assay.job.flink;

import dev.assay.declare.MemberPath;
import dev.assay.declare.RemotePath;
import dev.assay.job.cluster.PortionException;
import dev.assay.measure.Meter;
import dev.assay.measure.Piece;
import dev.assay.measure.Portion;
import dev.assay.measure.Task;
import dev.assay.scan.BatchReader;
import dev.assay.scan.ByteRange;
import dev.assay.scan.Format;
import dev.assay.scan.SeekableInput;
import dev.assay.scan.UnreadableDataException;
import dev.assay.scan.archive.Archives;
import dev.assay.scan.archive.RemoteFiles;
import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.apache.flink.api.common.typeinfo.PrimitiveArrayTypeInfo;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.connector.file.src.FileSourceSplit;
import org.apache.flink.connector.file.src.reader.BulkFormat;
import org.apache.flink.connector.file.src.util.CheckpointedPosition;
import org.apache.flink.connector.file.src.util.RecordAndPosition;
import org.apache.flink.core.fs.FSDataInputStream;
import org.apache.flink.core.fs.FileStatus;
import org.apache.flink.core.fs.FileSystem;
import org.apache.flink.core.fs.Path;

/** Runs a task on each portion where it is read, and hands on the pieces of its answer. */
final class PortionFormat implements BulkFormat<byte[], FileSourceSplit> {

    private static final long serialVersionUID = 1L;

    private final String project;
    private final Format format;
    private final ArrayList<String> columns;
    private final Task task;

    PortionFormat(String project, Format format, List<String> columns, Task task) {
        this.project = project;
        this.format = format;
        this.columns = new ArrayList<>(columns);
        this.task = task;
    }

    Task task() {
        return task;
    }

    @Override
    public Reader<byte[]> createReader(Configuration config, FileSourceSplit split) {
        Iterator<Portion> portions = PortionSplit.portions(split).iterator();
        return new Reader<>() {
            private Iterator<byte[]> pieces = Collections.emptyIterator();

            @Override
            public RecordIterator<byte[]> readBatch() throws IOException {
                while (!pieces.hasNext() && portions.hasNext()) {
                    pieces = answer(portions.next());
                }
                return pieces.hasNext() ? new One(pieces.next()) : null;
            }

            @Override
            public void close() {
                // The input was closed when the answer was complete.
            }
        };
    }

    private Iterator<byte[]> answer(Portion portion) throws IOException {
        ByteRange first = portion.first();
        Meter meter = Meter.OF_THIS_JVM.part();
        try (Opened opened = new Opened(format, columns, new Path(project))) {
            byte[] answer = task.run(portion, opened, meter);
            return Piece.cut(first.fileIndex(), first.part(), meter.done(), answer).iterator();
        } catch (IOException | RuntimeException e) {
            throw new PortionException(portion, e);
        }
    }

    /** Another machine may have an old copy of the file, which is worse than none. */
    private static SeekableInput open(Path project, ByteRange range) throws IOException {
        Optional<RemotePath> remote = RemotePath.of(range.file());
        if (remote.isPresent()) {
            return open(remote.get(), range);
        }
        FileSystem files = new Path(project, range.file()).getFileSystem();
        Optional<MemberPath> member =
                MemberPath.of(range.file(), file -> isThere(files, new Path(project, file)));
        Path path = new Path(project, member.map(MemberPath::archive).orElse(range.file()));
        FileStatus now = files.getFileStatus(path);
        long length = now.getLen();
        if (member.isPresent()) {
            SeekableInput archive = new FlinkInput(files.open(path), length);
            List<Long> state = List.of(length, now.getModificationTime());
            return Archives.open(archive, member.get(), path.toString(), state);
        }
        refuseOther(range, length);
        return new FlinkInput(files.open(path), length);
    }

    private static SeekableInput open(RemotePath file, ByteRange range) throws IOException {
        SeekableInput input = RemoteFiles.open(file);
        try {
            if (input.length() != SeekableInput.UNKNOWN) {
                refuseOther(range, input.length());
            }
            return input;
        } catch (IOException | RuntimeException e) {
            input.close();
            throw e;
        }
    }

    private static void refuseOther(ByteRange range, long length) throws UnreadableDataException {
        if (length != range.fileLength()) {
            throw new UnreadableDataException(
                    range.file()
                            + ": had "
                            + range.fileLength()
                            + " bytes when measuring began and has "
                            + length
                            + " where it is read; do not write to it while it is measured, and let"
                            + " every machine see the same file");
        }
    }

    private static boolean isThere(FileSystem files, Path path) {
        try {
            return !files.getFileStatus(path).isDir();
        } catch (IOException e) {
            return false;
        }
    }

    @Override
    public Reader<byte[]> restoreReader(Configuration config, FileSourceSplit split) {
        return createReader(config, split);
    }

    @Override
    public boolean isSplittable() {
        return true;
    }

    @Override
    public TypeInformation<byte[]> getProducedType() {
        return PrimitiveArrayTypeInfo.BYTE_PRIMITIVE_ARRAY_TYPE_INFO;
    }

    /** One record of a batch of one. */
    private static final class One implements BulkFormat.RecordIterator<byte[]> {
        private byte[] record;

        One(byte[] record) {
            this.record = record;
        }

        @Override
        public RecordAndPosition<byte[]> next() {
            if (record == null) {
                return null;
            }
            RecordAndPosition<byte[]> only =
                    new RecordAndPosition<>(record, CheckpointedPosition.NO_OFFSET, 0);
            record = null;
            return only;
        }

        @Override
        public void releaseBatch() {
            // Nothing is pooled.
        }
    }

    /** The range that is read; the one before it is closed. */
    private static final class Opened implements Task.Opener, Closeable {
        private final Format format;
        private final List<String> columns;
        private final Path project;
        private SeekableInput input;

        Opened(Format format, List<String> columns, Path project) {
            this.format = format;
            this.columns = columns;
            this.project = project;
        }

        @Override
        public BatchReader open(ByteRange range) throws IOException {
            close();
            input = PortionFormat.open(project, range);
            return format.open(input, range, columns);
        }

        @Override
        public void close() throws IOException {
            if (input != null) {
                input.close();
            }
        }
    }

    /** Flink's stream as the scan sees it. */
    private record FlinkInput(FSDataInputStream stream, long length) implements SeekableInput {
        @Override
        public void seek(long position) throws IOException {
            stream.seek(position);
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            return stream.read(into, offset, length);
        }

        @Override
        public void close() throws IOException {
            stream.close();
        }
    }
}
