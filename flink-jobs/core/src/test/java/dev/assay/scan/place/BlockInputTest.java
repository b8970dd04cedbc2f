package dev.assay.scan.place;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BlockInputTest {

    private static final byte[] FILE = new byte[20 * BlockInput.BLOCK + 12_345];

    static {
        new Random(1).nextBytes(FILE);
    }

    private final List<Integer> fetched = new ArrayList<>();

    private BlockInput open(BlockCache cache, String version) {
        RemoteFile file = new RemoteFile("https://host/a.csv", FILE.length, 0, version);
        return new BlockInput(
                file,
                Arrays.copyOf(FILE, BlockInput.BLOCK),
                (from, length) -> {
                    fetched.add(length);
                    return Arrays.copyOfRange(FILE, (int) from, (int) from + length);
                },
                cache);
    }

    private static void readAll(BlockInput input) throws IOException {
        byte[] all = new byte[FILE.length];
        input.seek(0);
        for (int size = 0; size < all.length; ) {
            size += input.read(all, size, all.length - size);
        }
        assertArrayEquals(FILE, all);
        assertEquals(-1, input.read(all, 0, 1));
    }

    @ParameterizedTest
    @ValueSource(longs = {0, BlockInput.BLOCK, 5 * BlockInput.BLOCK, 1 << 30})
    void any_position_is_read_however_much_is_kept(long kept) throws IOException {
        BlockInput input = open(new BlockCache(kept), "1");
        Random random = new Random(2);
        for (int i = 0; i < 300; i++) {
            int at = random.nextInt(FILE.length);
            byte[] some = new byte[1 + random.nextInt(BlockInput.BLOCK)];
            input.seek(at);
            int n = input.read(some, 0, some.length);
            assertTrue(n > 0);
            assertArrayEquals(Arrays.copyOfRange(FILE, at, at + n), Arrays.copyOf(some, n));
        }
        readAll(input);
    }

    @Test
    void the_same_content_is_fetched_once_for_all_who_open_it() throws IOException {
        BlockCache cache = new BlockCache(1 << 30);
        readAll(open(cache, "1"));
        int once = fetched.stream().mapToInt(Integer::intValue).sum();
        assertEquals(FILE.length - BlockInput.BLOCK, once);
        assertEquals(4, fetched.size());
        readAll(open(cache, "1"));
        assertEquals(4, fetched.size());
        readAll(open(cache, "2"));
        assertEquals(8, fetched.size());
    }

    @Test
    void of_what_has_no_version_nothing_is_kept_for_others() throws IOException {
        BlockCache cache = new BlockCache(1 << 30);
        readAll(open(cache, ""));
        readAll(open(cache, ""));
        assertEquals(8, fetched.size());
    }
}
