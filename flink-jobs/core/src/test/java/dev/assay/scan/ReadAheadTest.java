package dev.assay.scan;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Who reads ahead reads the same. */
class ReadAheadTest {

    private static final int PIECE = 256 << 10;

    private final byte[] bytes = new byte[3 * PIECE + 1000];
    private long given;

    {
        new Random(1).nextBytes(bytes);
    }

    /** The bytes, a few thousand at a time, and then the end or a failure. */
    private InputStream stream(int size, boolean fails) {
        InputStream in = new ByteArrayInputStream(bytes, 0, size);
        return new ByteStream() {
            @Override
            public int read(byte[] into, int offset, int length) throws IOException {
                int n = in.read(into, offset, Math.min(length, 5000));
                if (n < 0 && fails) {
                    throw new IOException("damaged");
                }
                given += Math.max(0, n);
                return n;
            }
        };
    }

    private ReadAhead ahead(int size, boolean fails) {
        return new ReadAhead(stream(size, fails), () -> given);
    }

    @Test
    void bytes_are_those_of_the_stream() throws IOException {
        for (int size : new int[] {0, 1, PIECE - 1, PIECE, PIECE + 1, bytes.length}) {
            given = 0;
            try (ReadAhead ahead = ahead(size, false)) {
                assertArrayEquals(Arrays.copyOf(bytes, size), ahead.readAllBytes());
                assertEquals(-1, ahead.read());
                assertEquals(size, ahead.consumed());
            }
        }
    }

    @Test
    void a_failure_stands_behind_the_bytes_before_it() throws IOException {
        for (int size : new int[] {0, 1000, PIECE, PIECE + 1000}) {
            given = 0;
            try (ReadAhead ahead = ahead(size, true)) {
                assertArrayEquals(Arrays.copyOf(bytes, size), ahead.readNBytes(size));
                assertEquals("damaged", assertThrows(IOException.class, ahead::read).getMessage());
            }
        }
    }

    @Test
    void no_more_is_read_than_one_piece_behind_what_is_used() throws IOException {
        ReadAhead ahead = ahead(bytes.length, false);
        ahead.read();
        ahead.close();
        assertEquals(2 * PIECE, given);
        assertTrue(ahead.consumed() <= given);
    }

    @Test
    void a_bug_of_the_stream_is_thrown_as_it_is() {
        InputStream wrong =
                new ByteStream() {
                    @Override
                    public int read(byte[] into, int offset, int length) {
                        throw new IllegalStateException("bug");
                    }
                };
        ReadAhead ahead = new ReadAhead(wrong, () -> 0);
        assertThrows(IllegalStateException.class, ahead::read);
    }
}
