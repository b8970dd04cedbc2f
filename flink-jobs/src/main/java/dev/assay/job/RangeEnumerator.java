package dev.assay.job;

import dev.assay.scan.ByteRange;
import java.util.Collection;
import java.util.List;
import org.apache.flink.connector.file.src.FileSourceSplit;
import org.apache.flink.connector.file.src.enumerate.FileEnumerator;
import org.apache.flink.core.fs.Path;

/** Hands out ranges that were cut beforehand; Flink's own would make one split of a local file. */
record RangeEnumerator(String project, List<ByteRange> ranges) implements FileEnumerator.Provider {

    @Override
    public FileEnumerator create() {
        return new FileEnumerator() {
            @Override
            public Collection<FileSourceSplit> enumerateSplits(Path[] paths, int parallelism) {
                Path folder = new Path(project);
                return ranges.stream().map(range -> RangeSplit.of(range, folder)).toList();
            }
        };
    }
}
