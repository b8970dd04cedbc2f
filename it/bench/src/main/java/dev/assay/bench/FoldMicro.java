package dev.assay.bench;

import dev.assay.profile.Profile;
import dev.assay.scan.ByteRange;
import dev.assay.scan.ColumnBatch;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Ten megabytes of order lines in memory, one thread: reading, profiling, adding profiles up. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class FoldMicro {

    private static final long BYTES = 10_000_000;

    private Pieces pieces;
    private ByteRange all;
    private List<String> columns;
    private ColumnBatch batch;
    private Profile profile;

    /** Reads the folder that the property {@code bench.data} names. */
    @Setup
    public void setUp() throws IOException {
        ByteArrayOutputStream joined = new ByteArrayOutputStream();
        new JoinedDays(Path.of(System.getProperty("bench.data"))).write(joined, BYTES);
        byte[] bytes = joined.toByteArray();
        pieces = new Pieces(file -> new Bytes(bytes), "days.csv", bytes.length);
        all = new ByteRange("days.csv", 0, 0, 0, bytes.length, bytes.length);
        columns = pieces.columns();
        batch = Pieces.batch(columns);
        profile = pieces.fold(all, columns, batch, 1);
    }

    /** Cells only. */
    @Benchmark
    public long parse() throws IOException {
        return pieces.parse(all, columns, batch);
    }

    /** All measures. */
    @Benchmark
    public Profile parseAndFold() throws IOException {
        return pieces.fold(all, columns, batch, 1);
    }

    /** Three times as many. */
    @Benchmark
    public Profile parseAndFoldThrice() throws IOException {
        return pieces.fold(all, columns, batch, 3);
    }

    /** Two parts of a dataset become one. */
    @Benchmark
    public Profile merge() {
        return profile.plus(profile);
    }
}
