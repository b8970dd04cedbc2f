package dev.assay.measure;

import dev.assay.profile.Personal;
import dev.assay.profile.Profile;
import dev.assay.profile.ProfileCodec;
import dev.assay.profile.ProfileFold;
import dev.assay.profile.sample.SampleCodec;
import dev.assay.profile.sample.SampleFold;
import dev.assay.scan.BatchReader;
import dev.assay.scan.ByteRange;
import dev.assay.scan.ColumnBatch;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/** Folds a portion into its part of the profile and of the row sample. */
public final class ProfileTask implements Task {

    private static final long serialVersionUID = 1L;

    private static final int CELLS_OF_A_BATCH = 1 << 17;
    private static final int MOST_ROWS_OF_A_BATCH = 4096;
    private static final int FEWEST_CELLS = 1 << 13;

    /** About; cells of other lengths only make more batches. */
    private static final int BYTES_OF_A_CELL = 8;

    private static final int FEWEST_PICKS = 64;

    private final ArrayList<String> columns;
    private final ArrayList<String> key;
    private final ArrayList<String> sensitive;
    private final int sampleRows;

    /**
     * Profiles a dataset.
     *
     * @param columns of all files together
     * @param key columns that make a row unique, or none
     * @param sensitive columns whose values are nowhere written
     * @param sampleRows rows of the sample, at most
     */
    public ProfileTask(
            List<String> columns, List<String> key, List<String> sensitive, int sampleRows) {
        this.columns = new ArrayList<>(columns);
        this.key = new ArrayList<>(key);
        this.sensitive = new ArrayList<>(sensitive);
        this.sampleRows = sampleRows;
    }

    /**
     * What the task answers for a portion.
     *
     * @param lines of the portion, as {@link Profile#lines} has them
     * @param isPersonal whether its values may be personal
     * @param profile of the portion, encoded by {@link ProfileCodec}
     * @param sample rows of the portion that may be in the sample of the dataset, encoded by {@link
     *     SampleCodec}
     */
    record Part(long lines, boolean isPersonal, byte[] profile, byte[] sample) {

        private static final int HEAD = Long.BYTES + 1 + Integer.BYTES;

        byte[] encode() {
            return ByteBuffer.allocate(HEAD + profile.length + sample.length)
                    .putLong(lines)
                    .put((byte) (isPersonal ? 1 : 0))
                    .putInt(profile.length)
                    .put(profile)
                    .put(sample)
                    .array();
        }

        static Part decode(byte[] bytes) {
            ByteBuffer b = ByteBuffer.wrap(bytes);
            long lines = b.getLong();
            boolean isPersonal = b.get() != 0;
            byte[] p = new byte[b.getInt()];
            b.get(p);
            byte[] s = new byte[b.remaining()];
            b.get(s);
            return new Part(lines, isPersonal, p, s);
        }

        Part withoutRows() {
            return new Part(lines, isPersonal, profile, SampleCodec.places(sample));
        }
    }

    /** An empty batch with as many rows as a processor's cache holds of that many columns. */
    public static ColumnBatch batch(int columns) {
        return batch(columns, CELLS_OF_A_BATCH);
    }

    private static ColumnBatch batch(int columns, int cells) {
        return new ColumnBatch(
                columns,
                Math.max(16, Math.min(MOST_ROWS_OF_A_BATCH, cells / Math.max(1, columns))));
    }

    /** Of many small files each has a batch, which need not be larger than they are. */
    private static int cells(Portion portion) {
        long most = portion.ranges().stream().mapToLong(r -> r.end() - r.start()).max().orElse(0);
        return (int) Math.max(FEWEST_CELLS, Math.min(CELLS_OF_A_BATCH, most / BYTES_OF_A_CELL));
    }

    /**
     * Twice a range's share of its file: chance must not leave the sample short. Files are read
     * together only where there are at least half of {@link Portion#MANY_FILES} portions.
     */
    private int picks(Portion portion) {
        ByteRange first = portion.first();
        double share =
                portion.ranges().size() > 1
                        ? 2.0 / Portion.MANY_FILES
                        : (double) (first.end() - first.start()) / Math.max(1, first.fileLength());
        return (int) Math.min(sampleRows, FEWEST_PICKS + Math.ceil(2 * share * sampleRows));
    }

    @Override
    public String identity() {
        return "profile " + columns + " " + key + " " + sensitive + " " + sampleRows;
    }

    /** A part's profile has values, also of columns that are or may be sensitive. */
    @Override
    public boolean isOpen(byte[] answer) {
        return sensitive.isEmpty() && !Part.decode(answer).isPersonal();
    }

    /** Of a small file all rows are picked: those that the whole data's sample has are kept. */
    @Override
    public byte[] kept(byte[] answer) {
        return Part.decode(answer).withoutRows().encode();
    }

    @Override
    public byte[] run(Portion portion, Opener opener, Meter meter) throws IOException {
        SampleFold sample = new SampleFold(picks(portion));
        ProfileFold fold = null;
        ColumnBatch batch = batch(columns.size(), cells(portion));
        for (ByteRange range : portion.ranges()) {
            BatchReader reader = opener.open(range);
            if (fold == null) {
                fold = new ProfileFold(columns, key, sensitive, reader.fileLength(), sample);
            }
            read(range, reader, fold, batch, meter);
        }
        Profile profile = fold.build();
        return new Part(
                        profile.lines(),
                        Personal.isPossible(profile),
                        ProfileCodec.encode(profile),
                        SampleCodec.encode(sample.build(), portion.files()))
                .encode();
    }

    private static void read(
            ByteRange range, BatchReader reader, ProfileFold fold, ColumnBatch batch, Meter meter)
            throws IOException {
        fold.begin(range.file());
        long reported = 0;
        while (reader.read(batch)) {
            fold.accept(batch);
            meter.add(reader.consumed() - reported);
            reported = reader.consumed();
        }
        fold.end(reader.residue());
    }
}
