package dev.assay.scan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.assay.declare.format.FileFormat;
import dev.assay.scan.archive.Archives;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every format does, whatever its bytes look like. Each is shown by samples of itself. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class FormatContract {

    private static final String FILE = "data/sample";

    /** Rows of a sample. */
    protected static final int ROWS = 5_000;

    /**
     * A file of a format.
     *
     * @param declared how a declaration names the format
     * @param whole {@link #ROWS} rows of the columns {@code id}, which counts from 0, and {@code
     *     text}, of which some have no value
     * @param broken the same with one record in the middle that is no row, or null where a record
     *     alone cannot be broken
     * @param identities other declarations that read other things of the same bytes
     * @param packed how it is packed, or not
     */
    public record Sample(
            FileFormat declared,
            byte[] whole,
            byte[] broken,
            List<FileFormat> identities,
            String packed) {
        @Override
        public String toString() {
            return declared + " " + packed;
        }

        private Sample in(Packed packed) {
            return new Sample(
                    declared,
                    packed.pack(whole),
                    broken == null ? null : packed.pack(broken),
                    identities,
                    packed.toString());
        }
    }

    /** Samples of the formats, none of them packed. */
    protected abstract Stream<Sample> plain();

    /** Each plain and, where it can be read from its start alone, packed in every way. */
    protected Stream<Sample> samples() {
        return plain().flatMap(
                        sample ->
                                canBePacked()
                                        ? Stream.concat(
                                                Stream.of(sample),
                                                Stream.of(Packed.values()).map(sample::in))
                                        : Stream.of(sample));
    }

    /** Whether it can be read from its start, as it is unpacked. */
    protected boolean canBePacked() {
        return true;
    }

    /** The value of {@code text} in a row, or null. */
    protected static String text(int i) {
        return i % 7 == 0 ? null : "text, " + "é".repeat(i % 50);
    }

    private static Format format(FileFormat declared) {
        return Formats.of(declared, List.of());
    }

    private static List<ByteRange> cut(Format format, byte[] file, long dataset)
            throws IOException {
        return format.cut(input(file), FILE, 0, file.length, dataset);
    }

    private static InMemory input(byte[] file) {
        return new InMemory(file, 1000);
    }

    /** Rows as texts; a null for no value. */
    private static List<List<String>> rows(Format format, byte[] file, List<ByteRange> ranges)
            throws IOException {
        List<List<String>> rows = new ArrayList<>();
        for (ByteRange range : ranges) {
            BatchReader reader = format.open(input(file), range, List.of("id", "text"));
            ColumnBatch batch = new ColumnBatch(2, 64);
            while (reader.read(batch)) {
                for (int row = 0; row < batch.rows(); row++) {
                    rows.add(Arrays.asList(batch.text(0, row), batch.text(1, row)));
                }
            }
        }
        return rows;
    }

    @ParameterizedTest
    @MethodSource("samples")
    void a_packed_file_reads_as_the_plain_one(Sample sample) throws IOException {
        Format format = format(sample.declared());
        byte[] plain =
                plain().filter(other -> other.declared().equals(sample.declared()))
                        .findFirst()
                        .orElseThrow()
                        .whole();
        assertEquals(
                rows(format, plain, cut(format, plain, 0)),
                rows(format, sample.whole(), cut(format, sample.whole(), 0)));
        List<ByteRange> one = cut(format, sample.whole(), 1L << 40);
        assertEquals(1, one.size());
        BatchReader packed = format.open(input(sample.whole()), one.get(0), List.of("id", "text"));
        ColumnBatch batch = new ColumnBatch(2, 64);
        while (packed.read(batch)) {
            assertTrue(packed.consumed() <= sample.whole().length);
        }
        assertEquals(sample.whole().length, packed.consumed());
        BatchReader unpacked =
                format.open(
                        input(plain), cut(format, plain, 1L << 40).get(0), List.of("id", "text"));
        while (unpacked.read(batch)) {
            assertTrue(batch.rows() > 0);
        }
        assertEquals(plain.length, unpacked.residue().bytes());
        assertEquals(plain.length, packed.residue().bytes());
        assertEquals(unpacked.residue().lines(), packed.residue().lines());
        assertTrue(packed.residue().lines() >= ROWS);
    }

    /**
     * What must be read from its end cannot be where the archive packs it; then that is said, and
     * what to do.
     */
    @ParameterizedTest
    @MethodSource("plain")
    void a_member_of_an_archive_reads_as_the_file(Sample sample, @TempDir Path project)
            throws IOException {
        Format format = format(sample.declared());
        byte[] plain = sample.whole();
        List<List<String>> expected = rows(format, plain, cut(format, plain, 0));
        for (Enclosed kind : Enclosed.values()) {
            String archive = kind + "." + kind.ending;
            Files.write(project.resolve(archive), kind.of("a.data", plain));
            String member = archive + "!/a.data";
            if (canBePacked() || kind.isAsItLies()) {
                assertEquals(expected, rows(format, project, member, plain.length), member);
            } else {
                String fault =
                        assertThrows(
                                        UnreadableDataException.class,
                                        () -> rows(format, project, member, plain.length),
                                        member)
                                .getMessage();
                assertTrue(fault.startsWith(member + ": "), fault);
                assertTrue(fault.contains(" packed "), fault);
                assertTrue(fault.contains("; unpack "), fault);
            }
        }
    }

    private static List<List<String>> rows(Format format, Path project, String file, long length)
            throws IOException {
        List<List<String>> rows = new ArrayList<>();
        try (SeekableInput input = Archives.open(project, file)) {
            List<ByteRange> ranges = format.cut(input, file, 0, length, 0);
            ColumnBatch batch = new ColumnBatch(2, 64);
            for (ByteRange range : ranges) {
                BatchReader reader = format.open(input, range, List.of("id", "text"));
                while (reader.read(batch)) {
                    for (int row = 0; row < batch.rows(); row++) {
                        rows.add(Arrays.asList(batch.text(0, row), batch.text(1, row)));
                    }
                }
            }
        }
        return rows;
    }

    @ParameterizedTest
    @MethodSource("samples")
    void every_cut_reads_as_the_whole(Sample sample) throws IOException {
        Format format = format(sample.declared());
        byte[] file = sample.whole();
        List<List<String>> whole = rows(format, file, cut(format, file, 0));
        assertEquals(ROWS, whole.size());
        assertEquals("4999", whole.get(ROWS - 1).get(0));
        assertEquals(null, whole.get(0).get(1));
        Set<Integer> cuts = new HashSet<>();
        for (long dataset : new long[] {file.length, 8L << 20, 1L << 40}) {
            List<ByteRange> ranges = cut(format, file, dataset);
            cuts.add(ranges.size());
            assertEquals(whole, rows(format, file, ranges));
        }
        assertTrue(cuts.contains(1) || cuts.size() == 1, cuts.toString());
    }

    @ParameterizedTest
    @MethodSource("samples")
    void a_record_is_read_again_by_its_position(Sample sample) throws IOException {
        Format format = format(sample.declared());
        byte[] file = sample.whole();
        List<ByteRange> ranges = cut(format, file, file.length);
        ByteRange last = ranges.get(ranges.size() - 1);
        BatchReader reader = format.open(input(file), last, List.of("text", "id"));
        ColumnBatch batch = new ColumnBatch(2, 16);
        assertTrue(reader.read(batch));
        long[] positions = {batch.position(0), batch.position(batch.rows() - 1)};
        List<String[]> again = format.records(input(file), FILE, positions, List.of("text", "id"));
        assertEquals(2, again.size());
        for (int i = 0; i < 2; i++) {
            int row = i == 0 ? 0 : batch.rows() - 1;
            assertEquals(batch.text(0, row), again.get(i)[0]);
            assertEquals(batch.text(1, row), again.get(i)[1]);
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void a_column_that_a_file_has_not_has_no_value(Sample sample) throws IOException {
        Format format = format(sample.declared());
        byte[] file = sample.whole();
        assertEquals(List.of("id", "text"), format.columns(input(file), FILE));
        BatchReader reader =
                format.open(input(file), cut(format, file, 0).get(0), List.of("other", "id"));
        ColumnBatch batch = new ColumnBatch(2, 16);
        assertTrue(reader.read(batch));
        assertTrue(batch.isMissing(0, 0));
        assertEquals("0", batch.text(1, 0));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void a_record_that_is_no_row_is_counted_and_costs_no_other(Sample sample) throws IOException {
        Format format = format(sample.declared());
        byte[] file = sample.broken();
        assumeTrue(file != null, "no record of it can be broken while others are not");
        long odd = 0;
        List<ByteRange> ranges = cut(format, file, file.length);
        for (ByteRange range : ranges) {
            BatchReader reader = format.open(input(file), range, List.of("id", "text"));
            ColumnBatch batch = new ColumnBatch(2, 64);
            while (reader.read(batch)) {
                assertTrue(batch.rows() > 0);
            }
            for (Oddity kind : Oddity.values()) {
                odd += reader.residue().odd().count(kind);
            }
        }
        assertEquals(1, odd);
        assertEquals(
                rows(format, sample.whole(), cut(format, sample.whole(), 0)),
                rows(format, file, ranges));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void a_format_travels_with_the_job(Sample sample) throws Exception {
        Format format = format(sample.declared());
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(format);
        }
        Format there;
        try (ObjectInputStream in =
                new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            there = (Format) in.readObject();
        }
        assertEquals(format.identity(), there.identity());
        assertEquals(
                rows(format, sample.whole(), cut(format, sample.whole(), 0)),
                rows(there, sample.whole(), cut(there, sample.whole(), 0)));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void what_reads_otherwise_is_another_format(Sample sample) {
        String identity = format(sample.declared()).identity();
        for (FileFormat other : sample.identities()) {
            assertNotEquals(identity, format(other).identity());
        }
        assertNotEquals(identity, Formats.of(sample.declared(), List.of("NULL")).identity());
    }
}
