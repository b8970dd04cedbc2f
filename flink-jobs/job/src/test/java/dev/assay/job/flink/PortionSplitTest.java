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

    private static ByteRange range(int i, long bytes) {
        return new ByteRange("data/a: " + i + ".csv", i, 0, 0, bytes, bytes);
    }

    private static List<Portion> roundTrip(List<Portion> portions) {
        return PortionSplit.of(portions, PROJECT).stream()
                .flatMap(split -> PortionSplit.portions(split).stream())
                .toList();
    }

    @Test
    void a_portion_crosses_as_a_split_whatever_its_files_are_called() {
        for (int n = 1; n < 4; n++) {
            List<ByteRange> ranges = new ArrayList<>();
            for (int i = 0; i < n; i++) {
                ranges.add(range(i, 1000));
            }
            for (String partition : List.of("data/*", "")) {
                List<Portion> portions = List.of(new Portion(partition, ranges));
                assertEquals(portions, roundTrip(portions));
            }
        }
    }

    @Test
    void small_portions_cross_together_and_large_ones_alone_in_their_order() {
        List<Portion> portions = new ArrayList<>();
        long[] sizes = {100, 5 << 20, 300_000, 300_000, 300_000, 300_000, 3 << 20, 3 << 20, 7};
        for (int i = 0; i < sizes.length; i++) {
            portions.add(new Portion("p" + i, List.of(range(i, sizes[i]))));
        }
        assertEquals(portions, roundTrip(portions));
        assertEquals(
                List.of(1, 1, 3, 1, 1, 1, 1),
                PortionSplit.of(portions, PROJECT).stream()
                        .map(split -> PortionSplit.portions(split).size())
                        .toList());
    }
}
