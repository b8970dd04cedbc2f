package dev.assay;

import dev.assay.judge.Evidence;
import dev.assay.judge.SensitiveRules;
import dev.assay.profile.BatchSummary;
import dev.assay.profile.Binning;
import dev.assay.profile.Bins;
import dev.assay.profile.Dependencies;
import dev.assay.profile.Profile;
import dev.assay.profile.ProfileFold;
import dev.assay.profile.RowSample;
import dev.assay.profile.SampleFold;
import dev.assay.profile.SamplePicks;
import dev.assay.profile.Vocabulary;
import dev.assay.scan.BatchReader;
import dev.assay.scan.ByteRange;
import dev.assay.scan.ColumnBatch;
import dev.assay.scan.ContentHash;
import dev.assay.scan.CsvFormat;
import dev.assay.scan.SeekableInput;
import dev.assay.score.Scores;
import dev.assay.series.Past;
import dev.assay.spec.DatasetSpec;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/**
 * CSV that a test writes down, measured as the child measures files: range by range, but without an
 * engine.
 */
public final class MeasuredCsv {

    private static final int ROWS_OF_A_BATCH = 1000;
    private static final int SAMPLE = 20_000;

    private final DatasetSpec spec;
    private final CsvFormat format;
    private final Map<String, byte[]> files;
    private final List<String> columns;
    private final SampleFold sample = new SampleFold(SAMPLE);
    private final List<Part> parts = new ArrayList<>();
    private Profile whole;

    private MeasuredCsv(DatasetSpec spec, Map<String, byte[]> files) throws IOException {
        this.spec = spec;
        this.format = new CsvFormat(spec.csv(), spec.missing());
        this.files = files;
        Set<String> names = new LinkedHashSet<>();
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            names.addAll(format.columns(new Bytes(file.getValue()), file.getKey()));
        }
        this.columns = List.copyOf(names);
        this.whole = Profile.empty(columns);
    }

    private record Part(ByteRange range, Profile profile) {}

    /** Of one file. */
    public static MeasuredCsv of(DatasetSpec spec, String csv) {
        return of(spec, Map.of("data.csv", csv.getBytes(StandardCharsets.UTF_8)));
    }

    /** Of files in the order of the map, which must have one. */
    public static MeasuredCsv of(DatasetSpec spec, Map<String, byte[]> files) {
        try {
            MeasuredCsv measured = new MeasuredCsv(spec, files);
            int index = 0;
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                measured.measure(file.getKey(), index++, file.getValue());
            }
            return measured;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void measure(String file, int index, byte[] bytes) throws IOException {
        long lines = 0;
        long all = files.values().stream().mapToLong(b -> b.length).sum();
        for (ByteRange range : ByteRange.cut(file, index, bytes.length, all)) {
            ProfileFold fold =
                    new ProfileFold(
                            columns,
                            spec.key(),
                            columns.stream().filter(spec::isSensitive).toList(),
                            range.fileLength(),
                            sample);
            fold.begin(file);
            BatchReader.Residue residue =
                    read(range, new ColumnBatch(columns.size(), ROWS_OF_A_BATCH), fold::accept);
            fold.end(residue);
            Profile profile = fold.build();
            add(new Part(range, profile));
            whole = whole.plus(profile.below(lines));
            lines += profile.lines();
        }
    }

    /** Where there are enough files, each is one part. */
    private void add(Part part) {
        Part last = parts.isEmpty() ? null : parts.get(parts.size() - 1);
        boolean together =
                files.size() >= Past.FEWEST
                        && last != null
                        && last.range().file().equals(part.range().file());
        if (together) {
            parts.set(
                    parts.size() - 1, new Part(last.range(), last.profile().plus(part.profile())));
        } else {
            parts.add(part);
        }
    }

    private BatchReader.Residue read(
            ByteRange range, ColumnBatch batch, Consumer<ColumnBatch> reader) throws IOException {
        BatchReader records = format.open(new Bytes(files.get(range.file())), range, columns);
        while (records.read(batch)) {
            reader.accept(batch);
        }
        return records.residue();
    }

    /** Hands out each file's rows, so many at a time. */
    public void forEachBatch(int rows, Consumer<ColumnBatch> reader) {
        files.forEach(
                (file, bytes) -> {
                    long length = bytes.length;
                    ByteRange all = new ByteRange(file, 0, 0, 0, length, length);
                    try {
                        read(all, new ColumnBatch(columns.size(), rows), reader);
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                });
    }

    /** Hands out each part's file and profile: where there are enough files, each is one part. */
    public void forEachPart(BiConsumer<String, Profile> reader) {
        parts.forEach(part -> reader.accept(part.range().file(), part.profile()));
    }

    /** Of all files together, in the order in which they bring them. */
    public List<String> columns() {
        return columns;
    }

    /** Of all files. */
    public Profile profile() {
        return whole;
    }

    /** Rows of all files. */
    public RowSample sample() {
        return new RowSample(
                sample.build().picks().stream()
                        .sorted(SamplePicks.Pick.BY_PLACE)
                        .map(this::row)
                        .toList());
    }

    private RowSample.Row row(SamplePicks.Pick pick) {
        try {
            return new RowSample.Row(
                    pick.hash(),
                    format.records(
                                    new Bytes(files.get(pick.file())),
                                    pick.file(),
                                    new long[] {pick.position()},
                                    columns)
                            .get(0));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Bins chosen from this very data, as for a new baseline. */
    public Bins bins() {
        return Binning.choose(whole, spec);
    }

    /** Evidence in bins of its own, without networks. */
    public Evidence evidence() {
        return evidence(bins(), Scores.abstained("they are declared off"));
    }

    /** Evidence in accepted bins, with what the networks say; batches know each other's values. */
    public Evidence evidence(Bins bins, Scores scores) {
        Vocabulary known = Vocabulary.among(whole);
        parts.forEach(part -> known.add(part.profile()));
        return evidence(bins, scores, known);
    }

    /** Evidence that is to be judged against {@code accepted}, without networks. */
    public Evidence against(Evidence accepted) {
        return evidence(
                accepted.bins(),
                Scores.abstained("they are declared off"),
                Vocabulary.of(accepted.profile()));
    }

    private Evidence evidence(Bins bins, Scores scores, Vocabulary known) {
        List<BatchSummary> batches =
                parts.stream()
                        .map(
                                part ->
                                        Binning.count(
                                                part.range().file(),
                                                part.range().part(),
                                                ContentHash.of(files.get(part.range().file())),
                                                part.profile(),
                                                bins,
                                                known))
                        .toList();
        return new Evidence(
                whole,
                bins,
                batches,
                Dependencies.measure(sample(), columns, bins),
                scores,
                SensitiveRules.judged(spec, whole, bins));
    }

    /** A file that is not on disk. */
    private static final class Bytes implements SeekableInput {
        private final byte[] bytes;
        private int position;

        Bytes(byte[] bytes) {
            this.bytes = bytes;
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
