package dev.assay;

import dev.assay.batch.Binning;
import dev.assay.batch.Bins;
import dev.assay.batch.Dependencies;
import dev.assay.batch.key.CandidateKeys;
import dev.assay.batch.key.ColumnSets;
import dev.assay.declare.DataFile;
import dev.assay.declare.DatasetSpec;
import dev.assay.evidence.Evidence;
import dev.assay.judge.rule.SensitiveRules;
import dev.assay.measure.BatchCounts;
import dev.assay.measure.DataPlan;
import dev.assay.measure.InThisJvm;
import dev.assay.measure.Inputs;
import dev.assay.measure.RangeOpener;
import dev.assay.measure.ScanStage;
import dev.assay.measure.ScanStage.Scanned;
import dev.assay.measure.ScanStage.ScannedPortion;
import dev.assay.measure.element.ElementStage;
import dev.assay.profile.ColumnProfile;
import dev.assay.profile.Profile;
import dev.assay.profile.sample.RowSample;
import dev.assay.scan.BatchReader;
import dev.assay.scan.ByteRange;
import dev.assay.scan.ColumnBatch;
import dev.assay.scan.ContentHash;
import dev.assay.scan.SeekableInput;
import dev.assay.score.Scores;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/** CSV that a test writes down, measured as the child measures files, but in memory. */
public final class MeasuredCsv {

    private final DatasetSpec spec;
    private final Inputs inputs;
    private final DataPlan plan;
    private final Scanned scanned;

    private MeasuredCsv(DatasetSpec spec, Map<String, byte[]> files) throws Exception {
        List<DataFile> data =
                files.entrySet().stream().map(e -> file(e.getKey(), e.getValue())).toList();
        this.spec = spec;
        this.inputs = file -> new Bytes(files.get(file));
        this.plan = DataPlan.of(inputs, spec, data);
        this.scanned = new ScanStage(inputs, new InThisJvm(inputs)).scan(spec, plan);
    }

    private static DataFile file(String path, byte[] bytes) {
        return new DataFile(path, bytes.length, 0, ContentHash.of(bytes));
    }

    /** Of one file. */
    public static MeasuredCsv of(DatasetSpec spec, String csv) {
        return of(spec, Map.of("data.csv", csv.getBytes(StandardCharsets.UTF_8)));
    }

    /** Of files in the order of the map, which must have one. */
    public static MeasuredCsv of(DatasetSpec spec, Map<String, byte[]> files) {
        try {
            return new MeasuredCsv(spec, files);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** Hands out each file's rows, so many at a time. */
    public void forEachBatch(int rows, Consumer<ColumnBatch> reader) {
        ColumnBatch batch = new ColumnBatch(columns().size(), rows);
        try (RangeOpener opener = new RangeOpener(inputs, plan)) {
            for (DataFile file : plan.files()) {
                long length = file.bytes();
                BatchReader records =
                        opener.open(new ByteRange(file.path(), 0, 0, 0, length, length));
                while (records.read(batch)) {
                    reader.accept(batch);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Hands out each file and its profile. */
    public void forEachPart(BiConsumer<String, Profile> reader) {
        try {
            for (List<ScannedPortion> file : BatchCounts.byPartition(scanned.parts())) {
                reader.accept(file.get(0).portion().first().file(), BatchCounts.profile(file));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Hands out each file and the profiles of the ranges that it was read in. */
    public void forEachInPieces(BiConsumer<String, List<Profile>> reader) {
        try {
            for (List<ScannedPortion> file : BatchCounts.byPartition(scanned.parts())) {
                List<Profile> pieces = new ArrayList<>();
                for (ScannedPortion portion : file) {
                    pieces.add(portion.profile());
                }
                reader.accept(file.get(0).portion().first().file(), pieces);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The elements of arrays in its cells, by column. */
    public Map<String, Profile> elements() throws Exception {
        return ElementStage.of(inputs, spec, plan, scanned.whole());
    }

    /** Of all files together, in the order in which they bring them. */
    public List<String> columns() {
        return plan.columns();
    }

    /** Of all files. */
    public Profile profile() {
        return scanned.whole();
    }

    /** Rows of all files. */
    public RowSample sample() {
        return scanned.sample();
    }

    /** Bins chosen from this very data, as for a new baseline. */
    public Bins bins() {
        return Binning.choose(profile(), spec);
    }

    /** Evidence in bins of its own, without networks. */
    public Evidence evidence() {
        return evidence(bins(), Scores.abstained("they are declared off"));
    }

    /** Evidence in accepted bins, with what the networks say; batches know each other's values. */
    public Evidence evidence(Bins bins, Scores scores) {
        return evidence(bins, scores, Optional.empty());
    }

    /** Evidence that is to be judged against {@code accepted}, without networks. */
    public Evidence against(Evidence accepted) {
        return evidence(
                accepted.bins(),
                Scores.abstained("they are declared off"),
                Optional.of(new BatchCounts.Accepted(accepted.profile(), accepted.batches())));
    }

    private Evidence evidence(Bins bins, Scores scores, Optional<BatchCounts.Accepted> accepted) {
        try {
            return new Evidence(
                    profile(),
                    bins,
                    new BatchCounts(plan.files(), bins, profile -> profile)
                            .count(scanned.parts(), profile(), accepted),
                    Dependencies.measure(sample(), columns(), bins),
                    new ColumnSets(
                            CandidateKeys.of(sample(), profile(), ColumnProfile::inferred),
                            List.of()),
                    scores,
                    SensitiveRules.judged(spec, profile(), bins),
                    null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A file that is not on disk. */
    private static final class Bytes implements SeekableInput {
        private final byte[] bytes;
        private int position;

        Bytes(byte[] bytes) {
            this.bytes = bytes;
        }

        @Override
        public long length() {
            return bytes.length;
        }

        @Override
        public void seek(long position) {
            this.position = (int) position;
        }

        @Override
        public int read(byte[] into, int offset, int length) {
            int n = Math.min(length, bytes.length - position);
            if (n <= 0) {
                return -1;
            }
            System.arraycopy(bytes, position, into, offset, n);
            position += n;
            return n;
        }

        @Override
        public void close() {}
    }
}
