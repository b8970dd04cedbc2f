package dev.assay.job;

import dev.assay.scan.BatchReader;
import dev.assay.scan.ByteRange;
import dev.assay.scan.Format;
import dev.assay.scan.SeekableInput;
import dev.assay.scan.UnreadableDataException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.flink.api.common.typeinfo.PrimitiveArrayTypeInfo;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.connector.file.src.FileSourceSplit;
import org.apache.flink.connector.file.src.reader.BulkFormat;
import org.apache.flink.connector.file.src.util.CheckpointedPosition;
import org.apache.flink.connector.file.src.util.RecordAndPosition;
import org.apache.flink.core.fs.FSDataInputStream;
import org.apache.flink.core.fs.FileSystem;
import org.apache.flink.core.fs.Path;

/** Runs a task on each range where the range is read, and hands on the pieces of its answer. */
final class RangeFormat implements BulkFormat<byte[], FileSourceSplit> {

    private static final long serialVersionUID = 1L;

    private final Format format;
    private final ArrayList<String> columns;
    private final RangeTask task;

    RangeFormat(Format format, List<String> columns, RangeTask task) {
        this.format = format;
        this.columns = new ArrayList<>(columns);
        this.task = task;
    }

    RangeTask task() {
        return task;
    }

    @Override
    public Reader<byte[]> createReader(Configuration config, FileSourceSplit split)
            throws IOException {
        ByteRange range = RangeSplit.range(split);
        Meter meter = Meter.OF_THIS_JVM.part();
        byte[] answer;
        FileSystem files = split.path().getFileSystem();
        try (FlinkInput input = open(files, split.path(), range)) {
            BatchReader reader = format.open(input, range, columns);
            answer = task.run(reader, range, meter);
        } catch (IOException | RuntimeException e) {
            throw new RangeException(range, e);
        }
        Iterator<byte[]> pieces =
                Piece.cut(range.fileIndex(), range.part(), meter.done(), answer).iterator();
        return new Reader<>() {
            @Override
            public RecordIterator<byte[]> readBatch() {
                return pieces.hasNext() ? new One(pieces.next()) : null;
            }

            @Override
            public void close() {
                // The input was closed when the answer was complete.
            }
        };
    }

    /** Another machine may have an old copy of the file, which is worse than none. */
    private static FlinkInput open(FileSystem files, Path path, ByteRange range)
            throws IOException {
        long length = files.getFileStatus(path).getLen();
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
        return new FlinkInput(files.open(path));
    }

    @Override
    public Reader<byte[]> restoreReader(Configuration config, FileSourceSplit split)
            throws IOException {
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

    /** Flink's stream as the scan sees it. */
    private record FlinkInput(FSDataInputStream stream) implements SeekableInput {
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
