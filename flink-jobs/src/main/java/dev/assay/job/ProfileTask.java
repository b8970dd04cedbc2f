package dev.assay.job;

import dev.assay.profile.ProfileCodec;
import dev.assay.profile.ProfileFold;
import dev.assay.profile.SampleCodec;
import dev.assay.profile.SampleFold;
import dev.assay.profile.SamplePicks;
import dev.assay.scan.BatchReader;
import dev.assay.scan.ByteRange;
import dev.assay.scan.ColumnBatch;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/** Folds a range into its part of the profile and of the row sample. */
final class ProfileTask implements RangeTask {

    private static final long serialVersionUID = 1L;

    private static final int CELLS_OF_A_BATCH = 1 << 17;
    private static final int MOST_ROWS_OF_A_BATCH = 4096;
    private static final int FEWEST_PICKS = 64;

    private final ArrayList<String> columns;
    private final ArrayList<String> key;
    private final int sampleRows;

    ProfileTask(List<String> columns, List<String> key, int sampleRows) {
        this.columns = new ArrayList<>(columns);
        this.key = new ArrayList<>(key);
        this.sampleRows = sampleRows;
    }

    /**
     * A range's part.
     *
     * @param profile encoded by {@link ProfileCodec}
     */
    record Part(byte[] profile, SamplePicks sample, long hash) {

        byte[] encode() throws IOException {
            byte[] s = SampleCodec.encode(sample);
            return ByteBuffer.allocate(Long.BYTES + Integer.BYTES + profile.length + s.length)
                    .putLong(hash)
                    .putInt(profile.length)
                    .put(profile)
                    .put(s)
                    .array();
        }

        static Part decode(byte[] bytes, String file) throws IOException {
            ByteBuffer b = ByteBuffer.wrap(bytes);
            long hash = b.getLong();
            byte[] p = new byte[b.getInt()];
            b.get(p);
            byte[] s = new byte[b.remaining()];
            b.get(s);
            return new Part(p, SampleCodec.decode(s, file), hash);
        }
    }

    /** A batch with as many rows as fit a cache for that many columns. */
    static ColumnBatch batch(int columns) {
        return new ColumnBatch(
                columns,
                Math.max(
                        16,
                        Math.min(MOST_ROWS_OF_A_BATCH, CELLS_OF_A_BATCH / Math.max(1, columns))));
    }

    /** Twice a range's share of its file: chance must not leave the sample short. */
    private int picks(ByteRange range) {
        double share = (double) (range.end() - range.start()) / Math.max(1, range.fileLength());
        return (int) Math.min(sampleRows, FEWEST_PICKS + Math.ceil(2 * share * sampleRows));
    }

    @Override
    public String identity() {
        return "profile " + columns + " " + key + " " + sampleRows;
    }

    @Override
    public byte[] run(BatchReader reader, ByteRange range, Meter meter) throws IOException {
        SampleFold sample = new SampleFold(picks(range));
        ProfileFold fold = new ProfileFold(range, columns, key, sample);
        ColumnBatch batch = batch(columns.size());
        long reported = 0;
        while (reader.read(batch)) {
            fold.accept(batch);
            meter.add(reader.consumed() - reported);
            reported = reader.consumed();
        }
        byte[] profile = ProfileCodec.encode(fold.build(reader.residue()));
        return new Part(profile, sample.build(), reader.residue().hash()).encode();
    }
}
