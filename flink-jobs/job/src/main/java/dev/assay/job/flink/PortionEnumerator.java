package dev.assay.job.flink;

import dev.assay.measure.Portion;
import java.util.Collection;
import java.util.List;
import org.apache.flink.connector.file.src.FileSourceSplit;
import org.apache.flink.connector.file.src.enumerate.FileEnumerator;
import org.apache.flink.core.fs.Path;

/**
 * Hands out portions that were cut beforehand; Flink's own would make one split of a local file.
 */
record PortionEnumerator(String project, List<Portion> portions)
        implements FileEnumerator.Provider {

    @Override
    public FileEnumerator create() {
        return new FileEnumerator() {
            @Override
            public Collection<FileSourceSplit> enumerateSplits(Path[] paths, int parallelism) {
                return PortionSplit.of(portions, new Path(project));
            }
        };
    }
}
