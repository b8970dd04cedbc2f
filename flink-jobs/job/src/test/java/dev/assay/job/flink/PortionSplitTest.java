package dev.assay.job.flink;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.assay.measure.Portion;
import dev.assay.scan.ByteRange;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.core.fs.Path;
import org.junit.jupiter.api.Test;

class PortionSplitTest {

    private static final Path PROJECT = new Path("/p");

    private static ByteRange range(int i) {
        return new ByteRange("data/a: " + i + ".csv", i, 0, 0, 1000, 1000);
    }

    @Test
    void a_portion_crosses_as_a_split_whatever_its_files_are_called() {
        for (int n = 1; n < 4; n++) {
            List<ByteRange> ranges = new ArrayList<>();
            for (int i = 0; i < n; i++) {
                ranges.add(range(i));
            }
            Portion portion = new Portion("data/*", ranges);
            assertEquals(portion, PortionSplit.portion(PortionSplit.of(portion, PROJECT)));
        }
    }
}
