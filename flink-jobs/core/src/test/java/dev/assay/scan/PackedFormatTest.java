package dev.assay.scan;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.declare.format.CsvDialect;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PackedFormatTest {

    private static final String FILE = "data/orders.csv.gz";
    private static final Format CSV = Formats.of(CsvDialect.RFC_4180, List.of());

    /** Rows that hardly get shorter by packing, so that a file is longer than any buffer. */
    private static byte[] numbers(int rows) {
        Random random = new Random(1);
        return IntStream.range(0, rows)
                .mapToObj(i -> i + "," + random.nextLong() + random.nextLong())
                .collect(Collectors.joining("\n", "id,text\n", "\n"))
                .getBytes(UTF_8);
    }

    private static long rows(byte[] file) throws IOException {
        InMemory input = new InMemory(file, 5000);
        List<String> columns = CSV.columns(input, FILE);
        ByteRange range = CSV.cut(input, FILE, 0, file.length, file.length).get(0);
        BatchReader reader = CSV.open(input, range, columns);
        ColumnBatch batch = new ColumnBatch(columns.size(), 1000);
        long rows = 0;
        while (reader.read(batch)) {
            rows += batch.rows();
        }
        return rows;
    }

    private static String fault(byte[] file) {
        return assertThrows(UnreadableDataException.class, () -> rows(file)).getMessage();
    }

    @Test
    void what_is_packed_is_known_by_its_bytes_and_not_by_its_name() throws IOException {
        byte[] plain = numbers(10);
        assertEquals(10, rows(plain));
        assertEquals(10, rows(Packed.GZIP.pack(plain)));
    }

    @Test
    void a_file_that_is_half_written_says_how_far_it_can_be_read() {
        byte[] whole = Packed.GZIP.pack(numbers(100_000));
        String fault = fault(Arrays.copyOf(whole, whole.length / 2));
        assertTrue(
                fault.matches(
                        FILE
                                + ": the file is cut off: it ends within its gzip data, behind \\d+"
                                + " unpacked bytes \\(line \\d+\\); wait until it is written, or copy"
                                + " it again"),
                fault);
        int line = Integer.parseInt(fault.replaceAll(".*\\(line (\\d+)\\).*", "$1"));
        assertTrue(line > 45_000 && line < 55_000, fault);
    }

    @Test
    void damage_says_where_it_is() {
        byte[] file = Packed.GZIP.pack(numbers(10));
        file[file.length - 5] ^= 1;
        assertEquals(
                FILE
                        + ": the gzip data is damaged (at byte "
                        + (file.length - 8)
                        + ": the checksum of the member that begins at byte 0 is wrong), behind "
                        + numbers(10).length
                        + " unpacked bytes (line 12); copy the file again, or have it made anew",
                fault(file));
    }

    @Test
    void little_that_unpacks_to_very_much_is_refused() {
        byte[] plain = new byte[80 << 20];
        Arrays.fill(plain, (byte) '1');
        for (int end = 9; end < plain.length; end += 10) {
            plain[end] = '\n';
        }
        String fault = fault(Packed.GZIP.pack(plain));
        assertTrue(fault.startsWith(FILE + ": "), fault);
        assertTrue(fault.contains(" bytes, at most 500 times as many are read; if "), fault);
    }

    @Test
    void what_is_in_a_packed_file_may_be_no_csv_either() {
        byte[] tar = Arrays.copyOf("orders.csv".getBytes(UTF_8), 1024);
        System.arraycopy("ustar".getBytes(UTF_8), 0, tar, 257, 5);
        System.arraycopy("00000000000".getBytes(UTF_8), 0, tar, 124, 11);
        Arrays.fill(tar, 148, 156, (byte) ' ');
        int sum = 0;
        for (byte b : tar) {
            sum += b;
        }
        byte[] check = String.format("%06o", sum).getBytes(UTF_8);
        System.arraycopy(check, 0, tar, 148, check.length);
        String archive =
                FILE
                        + ": the file is a tar archive of 1 file (orders.csv); to read them as files of"
                        + " the dataset, write path: "
                        + FILE
                        + "!/*.csv";
        assertEquals(archive, fault(tar));
        assertEquals(archive, fault(Packed.GZIP.pack(tar)));
        String twice = fault(Packed.GZIP.pack(Packed.GZIP.pack(numbers(10))));
        assertTrue(twice.contains("the file is compressed with gzip"), twice);
        assertTrue(fault(Packed.GZIP.pack(new byte[0])).contains("the file is empty"));
    }

    @Test
    void records_far_from_each_other_are_read_again_in_one_pass() throws IOException {
        byte[] plain = numbers(200_000);
        byte[] file = Packed.GZIP.pack(plain);
        List<String> columns = List.of("id", "text");
        InMemory input = new InMemory(file, 5000);
        BatchReader reader =
                CSV.open(input, CSV.cut(input, FILE, 0, file.length, 0).get(0), columns);
        ColumnBatch batch = new ColumnBatch(2, 1);
        long[] positions = new long[3];
        for (int row = 0; row < 200_000; row++) {
            assertTrue(reader.read(batch));
            if (row % 99_999 == 0) {
                positions[row / 99_999] = batch.position(0);
            }
        }
        Counting counted = new Counting(new InMemory(file, 5000));
        List<String[]> again = CSV.records(counted, FILE, positions, columns);
        assertEquals(List.of("0", "99999", "199998"), again.stream().map(row -> row[0]).toList());
        // The head of the file is read to find out what it is, and for the names of its columns.
        assertTrue(counted.bytes <= file.length + 300_000, counted.bytes + " of " + file.length);
    }

    /** Counts the bytes that are read. */
    private static final class Counting implements SeekableInput {
        private final SeekableInput input;
        private long bytes;

        Counting(SeekableInput input) {
            this.input = input;
        }

        @Override
        public long length() throws IOException {
            return input.length();
        }

        @Override
        public void seek(long position) throws IOException {
            input.seek(position);
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            int n = input.read(into, offset, length);
            bytes += Math.max(0, n);
            return n;
        }

        @Override
        public void close() throws IOException {
            input.close();
        }
    }
}
