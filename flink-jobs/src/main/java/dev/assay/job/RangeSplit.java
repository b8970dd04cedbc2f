package dev.assay.job;

import dev.assay.scan.ByteRange;
import org.apache.flink.connector.file.src.FileSourceSplit;
import org.apache.flink.core.fs.Path;

/**
 * A byte range as Flink names it: the split's id carries what {@link FileSourceSplit} has no field
 * for.
 */
final class RangeSplit {

    private static final String SEPARATOR = ":";

    private RangeSplit() {}

    static FileSourceSplit of(ByteRange range, Path project) {
        return new FileSourceSplit(
                range.fileIndex() + SEPARATOR + range.part() + SEPARATOR + range.file(),
                new Path(project, range.file()),
                range.start(),
                range.end() - range.start(),
                0,
                range.fileLength());
    }

    static ByteRange range(FileSourceSplit split) {
        String[] part = split.splitId().split(SEPARATOR, 3);
        return new ByteRange(
                part[2],
                Integer.parseInt(part[0]),
                Integer.parseInt(part[1]),
                split.offset(),
                split.offset() + split.length(),
                split.fileSize());
    }
}
