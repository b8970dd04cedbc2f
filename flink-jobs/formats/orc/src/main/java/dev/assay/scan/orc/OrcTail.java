package dev.assay.scan.orc;

import dev.assay.scan.SeekableInput;
import dev.assay.scan.UnreadableDataException;
import dev.assay.scan.orc.footer.Footer;
import dev.assay.scan.orc.footer.FooterReader;
import dev.assay.scan.orc.footer.PostScript;
import dev.assay.scan.orc.stream.Bytes;
import dev.assay.scan.orc.stream.Unpacker;
import dev.assay.scan.value.Damage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/**
 * Finds what a file says of itself: it is at the end, behind it are the postscript, which says how
 * long it is, and a byte with the size of that.
 */
final class OrcTail {

    private static final String MARK = "ORC";

    /** Bytes of the description of a file at most, packed or not. */
    private static final long GREATEST = 128 << 20;

    private static final String AGAIN = "; wait until it is written, or copy it again";

    private OrcTail() {}

    /**
     * Reads it.
     *
     * @throws UnreadableDataException when the file is cut off, packed or no ORC
     */
    static Footer read(SeekableInput input, String file) throws IOException {
        long length = input.length();
        if (length == SeekableInput.UNKNOWN) {
            throw new UnreadableDataException(
                    file
                            + ": the ORC file is packed as a whole, and is read from its end; unpack"
                            + " it and give the .orc file as path (its streams can be packed"
                            + " instead, with zstd for example)");
        }
        if (length <= MARK.length()) {
            throw new UnreadableDataException(
                    file + ": " + length + " bytes are too few for an ORC file" + AGAIN);
        }
        int size = bytes(input, file, length - 1, 1)[0] & 0xFF;
        long start = length - 1 - size;
        byte[] last = bytes(input, file, Math.max(0, start), (int) Math.min(size, length - 1));
        if (start < MARK.length() || !text(last).endsWith(MARK)) {
            // The first files of Hive had no mark at their end.
            if (!text(bytes(input, file, 0, MARK.length())).equals(MARK)) {
                throw new UnreadableDataException(
                        file
                                + ": the file is not ORC: neither its start nor its end has the mark"
                                + " ORC; check its path, and format in the declaration");
            }
            try {
                return footer(input, last, start);
            } catch (Damage e) {
                throw new UnreadableDataException(
                        file
                                + ": the ORC file is cut off: it does not end with a description of"
                                + " itself"
                                + AGAIN);
            }
        }
        try {
            return footer(input, last, start);
        } catch (Damage e) {
            throw new UnreadableDataException(
                    file + ": the description at the end of the file: " + e.told());
        }
    }

    /**
     * Reads it.
     *
     * @param last the postscript
     * @param end its first byte in the file
     */
    private static Footer footer(SeekableInput input, byte[] last, long end) throws IOException {
        PostScript postScript = PostScript.read(last);
        long size = postScript.footer();
        long stripes = end - size - postScript.metadata();
        if (size > GREATEST || postScript.metadata() > end || stripes < 0) {
            throw new Damage(
                    "it is said to have "
                            + size
                            + " bytes and "
                            + postScript.metadata()
                            + " before them, "
                            + end
                            + " are there, and "
                            + GREATEST
                            + " are read at most");
        }
        Bytes bytes =
                new Bytes(input, end - size, size, postScript.unpacker(Unpacker.memoryOfStripe()));
        return FooterReader.read(bytes.all(GREATEST), postScript, stripes);
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
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
