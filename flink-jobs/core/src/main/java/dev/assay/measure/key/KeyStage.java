package dev.assay.measure.key;

import com.dynatrace.hash4j.hashing.HashStream128;
import com.dynatrace.hash4j.hashing.HashValue128;
import com.dynatrace.hash4j.hashing.Hasher128;
import com.dynatrace.hash4j.hashing.Hashing;
import dev.assay.measure.DataPlan;
import dev.assay.measure.Inputs;
import dev.assay.measure.Meter;
import dev.assay.measure.Portion;
import dev.assay.measure.ProfileTask;
import dev.assay.measure.RangeOpener;
import dev.assay.measure.ScanStage.Scanned;
import dev.assay.profile.place.KeyCount;
import dev.assay.profile.place.Place;
import dev.assay.scan.BatchReader;
import dev.assay.scan.ByteRange;
import dev.assay.scan.ColumnBatch;
import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;

/**
 * Counts all rows of a dataset by the values of some columns, exactly: the files are read once more
 * in this process, for all such rules together. What comes of it does not depend on which thread
 * reads what.
 */
public final class KeyStage {

    /** A place is a file of the plan, in front of a line of it. */
    private static final int LINE_BITS = 40;

    /** Of the heap, what may be filled with keys. */
    private static final int PART_OF_HEAP = 12;

    private static final int FEWEST_ENTRIES = 1 << 12;
    private static final int MOST_ENTRIES = 1 << 22;

    private final Inputs inputs;
    private final Path temporary;
    private final int parallelism;

    /**
     * Counts keys of files.
     *
     * @param inputs the files that are read
     * @param temporary folder for keys that do not fit into memory
     * @param parallelism threads that read
     */
    public KeyStage(Inputs inputs, Path temporary, int parallelism) {
        this.inputs = inputs;
        this.temporary = temporary;
        this.parallelism = parallelism;
    }

    /**
     * Counts how often keys repeat.
     *
     * @param plan of the dataset
     * @param scanned what was measured by the same plan
     * @param keys lists of columns that all are there
     * @return the count of each key, by its columns
     */
    public Map<List<String>, KeyCount> count(
            DataPlan plan, Scanned scanned, List<List<String>> keys) throws Exception {
        Map<List<String>, KeyCount> counts = new HashMap<>();
        if (keys.isEmpty()) {
            return counts;
        }
        List<KeySorter> sorters = new ArrayList<>();
        ExecutorService threads = Executors.newFixedThreadPool(parallelism);
        try {
            for (int i = 0; i < keys.size(); i++) {
                sorters.add(new KeySorter(temporary, entries(keys.size()), Place.MOST));
            }
            // Nobody who makes the data knows which hashes it will have.
            Hasher128 hasher = Hashing.xxh3_128(new SecureRandom().nextLong());
            List<Future<?>> running = new ArrayList<>();
            for (Portion portion : plan.portions()) {
                long before = scanned.linesBefore().get(portion);
                running.add(
                        threads.submit(
                                () -> {
                                    read(plan, portion, before, hasher, keys, sorters);
                                    return null;
                                }));
            }
            for (Future<?> portion : running) {
                portion.get();
            }
            for (int i = 0; i < keys.size(); i++) {
                counts.put(keys.get(i), count(plan, sorters.get(i).count()));
            }
            return counts;
        } catch (ExecutionException e) {
            throw e.getCause() instanceof Exception cause ? cause : e;
        } finally {
            threads.shutdownNow();
            for (KeySorter sorter : sorters) {
                sorter.close();
            }
        }
    }

    private static int entries(int sorters) {
        long bytes = Runtime.getRuntime().maxMemory() / PART_OF_HEAP / sorters;
        long entries = bytes / (KeySorter.WORDS * Long.BYTES);
        return (int) Math.max(FEWEST_ENTRIES, Math.min(MOST_ENTRIES, entries));
    }

    private static KeyCount count(DataPlan plan, KeySorter.Repeats repeats) {
        return new KeyCount(
                repeats.keys(),
                repeats.repeated(),
                LongStream.of(repeats.first())
                        .mapToObj(
                                place ->
                                        new Place(
                                                plan.files()
                                                        .get((int) (place >>> LINE_BITS))
                                                        .path(),
                                                place & (1L << LINE_BITS) - 1,
                                                ""))
                        .toList());
    }

    private void read(
            DataPlan plan,
            Portion portion,
            long before,
            Hasher128 hasher,
            List<List<String>> keys,
            List<KeySorter> sorters)
            throws IOException {
        List<int[]> columns =
                keys.stream()
                        .map(key -> key.stream().mapToInt(plan.columns()::indexOf).toArray())
                        .toList();
        ColumnBatch batch = ProfileTask.batch(plan.columns().size());
        HashStream128 stream = hasher.hashStream();
        long[] words = new long[0];
        try (RangeOpener opener = new RangeOpener(inputs, plan)) {
            for (ByteRange range : portion.ranges()) {
                long place = ((long) range.fileIndex() << LINE_BITS) + before;
                BatchReader reader = opener.open(range);
                while (reader.read(batch)) {
                    if (words.length < KeySorter.WORDS * batch.rows()) {
                        words = new long[KeySorter.WORDS * batch.rows()];
                    }
                    for (int i = 0; i < sorters.size(); i++) {
                        int n = hash(batch, columns.get(i), stream, place, words);
                        sorters.get(i).add(words, n);
                    }
                    Meter.OF_THIS_JVM.add(batch.rows());
                }
            }
        }
    }

    /** The batch's keys with their places; rows without a value in one of the columns have none. */
    private static int hash(
            ColumnBatch batch, int[] columns, HashStream128 stream, long place, long[] words) {
        int n = 0;
        for (int row = 0; row < batch.rows(); row++) {
            stream.reset();
            boolean whole = true;
            for (int column : columns) {
                int length = batch.lengths(column)[row];
                whole &= length != ColumnBatch.MISSING;
                if (whole) {
                    // The length too, or "a", "bc" would be "ab", "c".
                    stream.putInt(length);
                    stream.putBytes(batch.bytes(), batch.offsets(column)[row], length);
                }
            }
            if (whole) {
                HashValue128 hash = stream.get();
                words[KeySorter.WORDS * n] = hash.getMostSignificantBits();
                words[KeySorter.WORDS * n + 1] = hash.getLeastSignificantBits();
                words[KeySorter.WORDS * n + 2] = place + batch.line(row);
                n++;
            }
        }
        return n;
    }
}
