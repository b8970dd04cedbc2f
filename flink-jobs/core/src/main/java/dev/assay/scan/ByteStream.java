package dev.assay.scan;

import java.io.IOException;
import java.io.InputStream;

/** A stream that reads many bytes at a time; a single one is the first of them. */
public abstract class ByteStream extends InputStream {

    @Override
    public final int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public abstract int read(byte[] into, int offset, int length) throws IOException;
}
