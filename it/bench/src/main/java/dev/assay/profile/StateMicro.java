package dev.assay.profile;

import dev.assay.profile.state.Distinct;
import dev.assay.profile.state.MinHashes;
import dev.assay.profile.state.Moments;
import dev.assay.profile.state.QuantileFold;
import dev.assay.profile.state.Quantiles;
import dev.assay.profile.state.RowHashes;
import dev.assay.profile.state.TimesOfDay;
import dev.assay.profile.value.CellHashes;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Each state by itself: nanoseconds for one observation. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class StateMicro {

    private static final int N = 1 << 16;

    private final double[] numbers = new double[N];
    private final long[] hashes = new long[N];

    /** Prices with two decimals and hashes of all different values. */
    @Setup
    public void setUp() {
        SplittableRandom random = new SplittableRandom(1);
        for (int i = 0; i < N; i++) {
            numbers[i] = Math.round(Math.exp(3 * random.nextDouble()) * 100) / 100.0;
            hashes[i] = CellHashes.finish(i);
        }
    }

    /** Mean and variance. */
    @Benchmark
    @OperationsPerInvocation(N)
    public Moments moments() {
        Moments.Builder builder = new Moments.Builder();
        for (double x : numbers) {
            builder.add(x, 1);
        }
        return builder.build();
    }

    /** Quantile sketch. */
    @Benchmark
    @OperationsPerInvocation(N)
    public Quantiles quantiles() {
        QuantileFold builder = new QuantileFold();
        for (double x : numbers) {
            builder.add(x, 1);
        }
        return builder.build();
    }

    /** Number of different values. */
    @Benchmark
    @OperationsPerInvocation(N)
    public Distinct distinct() {
        Distinct.Builder builder = new Distinct.Builder();
        for (long hash : hashes) {
            builder.add(hash);
        }
        return builder.build();
    }

    /** Which values there are. */
    @Benchmark
    @OperationsPerInvocation(N)
    public MinHashes minHashes() {
        MinHashes.Builder builder = new MinHashes.Builder(MinHashes.MOST);
        for (long hash : hashes) {
            builder.add(hash);
        }
        return builder.build();
    }

    /** Rows that repeat. */
    @Benchmark
    @OperationsPerInvocation(N)
    public RowHashes rowHashes() {
        RowHashes.Builder builder = new RowHashes.Builder(0);
        for (long hash : hashes) {
            builder.add(hash);
        }
        return builder.build();
    }

    /** First and last time, and hours. */
    @Benchmark
    @OperationsPerInvocation(N)
    public TimesOfDay timesOfDay() {
        TimesOfDay.Builder builder = new TimesOfDay.Builder();
        for (long hash : hashes) {
            builder.add(hash >>> 33, 1);
        }
        return builder.build();
    }
}
