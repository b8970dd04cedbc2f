package dev.assay.profile;

import dev.assay.profile.pair.ByColumns.Chosen;
import dev.assay.profile.pair.CellCode;
import dev.assay.profile.pair.Grain;
import dev.assay.profile.pair.PairCounts;
import dev.assay.profile.pair.PairFold;
import dev.assay.profile.part.PairPart;
import dev.assay.profile.part.RowPart;
import dev.assay.profile.part.Size;
import dev.assay.profile.place.Odd;
import dev.assay.profile.place.Place;
import dev.assay.profile.sample.SampleFold;
import dev.assay.profile.state.RowHashes;
import dev.assay.profile.state.RowSet;
import dev.assay.profile.value.CellHashes;
import dev.assay.scan.BatchReader;
import dev.assay.scan.ColumnBatch;
import dev.assay.scan.Oddity;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Folds batches into a part of the profile, and picks its part of the row sample. Small files may
 * share a fold: {@link #begin} and {@link #end} stand around the batches of each.
 */
public final class ProfileFold {

    private static final int MOST_VALUES = 1 << 14;
    private static final int MOST_VALUES_IN_ALL = 1 << 20;

    private final List<String> files = new ArrayList<>();
    private final List<ColumnFold> columns = new ArrayList<>();
    private final Unchanged unchanged;
    private final int[] key;
    private final int[] open;
    private final RowHashes.Builder rowHashes;
    private final RowHashes.Builder keyHashes;
    private final SampleFold sample;
    private final PairFold values;
    private final PairFold classes;
    private final PairFold magnitudes;
    private long[] hashes = new long[0];
    private final RowSet.Builder contents = new RowSet.Builder();
    private final Odd[] odd = new Odd[Oddity.values().length];
    private long rows;
    private long bytes;
    private long lines;

    /**
     * Of a range, or of several small files.
     *
     * @param names the dataset's columns
     * @param key columns that together are unique
     * @param sensitive columns that do not count when the contents of parts are compared
     * @param fileLength bytes of the range's whole file
     * @param sample rows to pick
     */
    public ProfileFold(
            List<String> names,
            List<String> key,
            List<String> sensitive,
            long fileLength,
            SampleFold sample) {
        this(names, key, sensitive, fileLength, sample, Unchanged.NONE);
    }

    /**
     * The same of rows some columns of which are known; what is built is the same as without.
     *
     * @param unchanged the columns that are folded no more
     */
    public ProfileFold(
            List<String> names,
            List<String> key,
            List<String> sensitive,
            long fileLength,
            SampleFold sample,
            Unchanged unchanged) {
        this.unchanged = unchanged;
        int level = RowHashes.startingLevel(fileLength);
        this.rowHashes = new RowHashes.Builder(level);
        this.keyHashes = new RowHashes.Builder(level);
        int mostValues =
                Math.max(64, Math.min(MOST_VALUES, MOST_VALUES_IN_ALL / Math.max(1, names.size())));
        names.forEach(name -> columns.add(new ColumnFold(name, files, mostValues)));
        this.key = key.stream().mapToInt(names::indexOf).filter(i -> i >= 0).toArray();
        this.open =
                IntStream.range(0, names.size())
                        .filter(i -> !sensitive.contains(names.get(i)))
                        .toArray();
        this.sample = sample;
        Arrays.fill(odd, Odd.NONE);
        this.values = new PairFold(names.size(), fileLength);
        this.classes = values.coarser(CellCode::kind);
        this.magnitudes = values.coarser(CellCode::magnitude, PairFold.MOST_CLASSES);
    }

    /** Rows that follow are of this file; their lines count from where its range starts. */
    public void begin(String file) {
        files.add(file);
    }

    /** Folds a batch. */
    public void accept(ColumnBatch batch) {
        if (hashes.length < batch.rows()) {
            hashes = new long[batch.capacity()];
        }
        if (key.length > 0) {
            Arrays.fill(hashes, 0, batch.rows(), 0);
            for (int column : key) {
                CellHashes.mix(batch, column, hashes);
            }
            add(keyHashes, batch.rows());
        }
        Arrays.fill(hashes, 0, batch.rows(), 0);
        for (int i = 0; i < columns.size(); i++) {
            if (unchanged.has(i)) {
                CellHashes.mix(batch, i, hashes);
            } else {
                columns.get(i).accept(batch, i, hashes);
            }
        }
        add(rowHashes, batch.rows());
        values.accept(batch);
        classes.accept(batch);
        magnitudes.accept(batch);
        sample.accept(batch, hashes, files.get(files.size() - 1));
        if (open.length < columns.size()) {
            Arrays.fill(hashes, 0, batch.rows(), 0);
            for (int column : open) {
                CellHashes.mix(batch, column, hashes);
            }
        }
        for (int row = 0; row < batch.rows(); row++) {
            contents.add(hashes[row]);
        }
        rows += batch.rows();
    }

    private void add(RowHashes.Builder builder, int n) {
        for (int row = 0; row < n; row++) {
            builder.add(CellHashes.finish(hashes[row]));
        }
    }

    /** The file that was begun has no more rows. */
    public void end(BatchReader.Residue residue) {
        bytes += residue.bytes();
        lines += residue.lines();
        String file = files.get(files.size() - 1);
        for (Oddity kind : Oddity.values()) {
            List<Place> places =
                    residue.odd().first(kind).stream()
                            .map(seen -> new Place(file, seen.line(), seen.what()))
                            .toList();
            Odd more = new Odd(residue.odd().count(kind), places);
            odd[kind.ordinal()] = odd[kind.ordinal()].plus(more);
        }
    }

    /** What was folded. */
    public Profile build() {
        return new Profile(
                new Size(rows, bytes, lines),
                List.of(odd),
                IntStream.range(0, columns.size()).mapToObj(this::column).toList(),
                new RowPart(rowHashes.build(), keyHashes.build()),
                pairs(unchanged.before().ofPairs()),
                contents.build());
    }

    private ColumnProfile column(int i) {
        return unchanged.has(i) ? unchanged.before().columns().get(i) : columns.get(i).build();
    }

    private PairPart pairs(PairPart before) {
        Chosen anew = unchanged::isAnew;
        PairCounts told = values.toldBy(values, before.counts(Grain.VALUE), anew);
        return new PairPart(
                List.of(
                        told,
                        classes.toldBy(values, before.counts(Grain.KIND_BY_VALUE), anew),
                        classes.toldBy(classes, before.counts(Grain.KIND), anew)),
                values.companions(told, before.companions(), anew),
                magnitudes.contingencies(before.tables(), anew));
    }
}
