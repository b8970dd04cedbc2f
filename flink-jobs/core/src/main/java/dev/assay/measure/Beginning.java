package dev.assay.measure;

import dev.assay.scan.SeekableInput;
import java.io.IOException;
import java.util.Arrays;

/**
 * The first bytes of a file.
 *
 * @param bytes of it
 * @param whole whether it ends where they do
 */
record Beginning(byte[] bytes, boolean whole) {

    /**
     * Reads it.
     *
     * @param most bytes, at most
     */
    static Beginning of(SeekableInput input, int most) throws IOException {
        byte[] bytes = new byte[most];
        int size = 0;
        input.seek(0);
        for (int n = 0; n >= 0 && size < most; ) {
            n = input.read(bytes, size, most - size);
            size += Math.max(0, n);
        }
        return new Beginning(Arrays.copyOf(bytes, size), size < most);
    }
}
