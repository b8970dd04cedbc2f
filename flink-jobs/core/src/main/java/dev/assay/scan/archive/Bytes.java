package dev.assay.scan.archive;

import dev.assay.scan.SeekableInput;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Reads the parts of an archive that say what is in it. */
final class Bytes {

    /** Names in ZIP that are not UTF-8 are of DOS, as far as the format says. */
    private static final Charset OLD =
            Charset.isSupported("IBM437") ? Charset.forName("IBM437") : StandardCharsets.ISO_8859_1;

    private Bytes() {}

    /** As many bytes as there are, up to {@code most}, the lowest first where they are numbers. */
    static ByteBuffer at(SeekableInput input, long from, int most) throws IOException {
        byte[] bytes = new byte[most];
        int size = 0;
        input.seek(from);
        for (int n; size < most && (n = input.read(bytes, size, most - size)) > 0; ) {
            size += n;
        }
        return ByteBuffer.wrap(size < most ? Arrays.copyOf(bytes, size) : bytes)
                .order(ByteOrder.LITTLE_ENDIAN);
    }

    /** A name, which is UTF-8 where it can be. */
    static String text(byte[] bytes, int from, int length) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes, from, length))
                    .toString();
        } catch (CharacterCodingException e) {
            return new String(bytes, from, length, OLD);
        }
    }
}
