package dev.assay.scan.parquet;

import dev.assay.scan.SeekableInput;
import dev.assay.scan.UnreadableDataException;
import dev.assay.scan.parquet.footer.Footer;
import dev.assay.scan.parquet.footer.FooterReader;
import dev.assay.scan.value.Damage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** Finds what a file says of itself: it is at the end, behind it are its size and a mark. */
final class ParquetTail {

    private static final int MARK = 4;
    private static final int TAIL = MARK + 4;
    private static final int GREATEST = 128 << 20;
    private static final String PLAIN = "PAR1";
    private static final String ENCRYPTED = "PARE";
    private static final String AGAIN = "; wait until it is written, or copy it again";

    private ParquetTail() {}

    /**
     * Reads it.
     *
     * @throws UnreadableDataException when the file is cut off, encrypted, packed or no Parquet
     */
    static Footer read(SeekableInput input, String file) throws IOException {
        long length = input.length();
        if (length == SeekableInput.UNKNOWN) {
            throw new UnreadableDataException(
                    file
                            + ": the Parquet file is packed as a whole, and is read from its end;"
                            + " unpack it and give the .parquet file as path (its pages can be packed"
                            + " instead, with zstd for example)");
        }
        if (length < MARK + TAIL) {
            throw new UnreadableDataException(
                    file + ": " + length + " bytes are too few for a Parquet file" + AGAIN);
        }
        byte[] tail = bytes(input, file, length - TAIL, TAIL);
        String mark = new String(tail, 4, MARK, StandardCharsets.ISO_8859_1);
        if (mark.equals(ENCRYPTED)) {
            throw new UnreadableDataException(
                    file
                            + ": the Parquet file is encrypted; decrypt it where the keys are, and give"
                            + " the plain file as path");
        }
        if (!mark.equals(PLAIN)) {
            String start = new String(bytes(input, file, 0, MARK), StandardCharsets.ISO_8859_1);
            throw new UnreadableDataException(
                    file
                            + (start.equals(PLAIN)
                                    ? ": the Parquet file is cut off: it does not end with PAR1"
                                            + AGAIN
                                    : ": the file is not Parquet: it does not end with PAR1; check its"
                                            + " path, and format in the declaration"));
        }
        long size =
                (tail[0] & 0xFFL)
                        | (tail[1] & 0xFFL) << 8
                        | (tail[2] & 0xFFL) << 16
                        | (tail[3] & 0xFFL) << 24;
        if (size > Math.min(GREATEST, length - TAIL - MARK)) {
            throw new UnreadableDataException(
                    file
                            + ": the description at the end of the file is said to have "
                            + size
                            + " bytes, the file has "
                            + length
                            + ", and "
                            + GREATEST
                            + " are read at most; copy the file again, or have it written anew");
        }
        long end = length - TAIL - size;
        try {
            return FooterReader.read(bytes(input, file, end, (int) size), end);
        } catch (Damage e) {
            throw new UnreadableDataException(
                    file + ": the description at the end of the file: " + e.told());
        }
    }

    private static byte[] bytes(SeekableInput input, String file, long from, int count)
            throws IOException {
        byte[] bytes = new byte[count];
        input.seek(from);
        for (int size = 0; size < count; ) {
            int n = input.read(bytes, size, count - size);
            if (n < 0) {
                throw new UnreadableDataException(
                        file + ": the file became shorter while it was read" + AGAIN);
            }
            size += n;
        }
        return bytes;
    }
}
