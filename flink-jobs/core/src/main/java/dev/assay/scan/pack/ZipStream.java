package dev.assay.scan.pack;

import dev.assay.scan.ByteStream;
import dev.assay.scan.UnreadableDataException;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** What is in the one file of an archive, read from the archive's start on. */
final class ZipStream extends ByteStream {

    /** Bytes of what is no data that are read, at most. */
    private static final int MOST_BESIDE = 64 << 20;

    /** Bytes of what an archive ends with. */
    private static final int END = 22;

    /** Where in it stands how many entries there are. */
    private static final int ENTRIES = 10;

    private static final int LONGEST_NAME = 100;
    private static final String UNPACK = "unpack it (unzip) and give a file in it as path";

    private final LastBytes packed;
    private final ZipInputStream archive;
    private String name;
    private boolean ended;

    ZipStream(InputStream packed) {
        this.packed = new LastBytes(packed);
        // Names are only told; those of old archives are in any encoding.
        this.archive = new ZipInputStream(this.packed, StandardCharsets.ISO_8859_1);
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        if (ended || length == 0) {
            return length == 0 ? 0 : -1;
        }
        try {
            if (name == null) {
                name = first();
            }
            int n = archive.read(into, offset, length);
            if (n < 0) {
                end();
            }
            return n;
        } catch (UnreadableDataException e) {
            throw e;
        } catch (EOFException e) {
            throw new EOFException();
        } catch (IOException | RuntimeException e) {
            throw damaged(e);
        }
    }

    private IOException damaged(Exception e) {
        String reason = e.getMessage() == null ? "it is malformed" : e.getMessage();
        if (reason.contains("unexpected EOF")) {
            return new EOFException();
        }
        if (reason.contains("EXT descriptor")) {
            return new UnreadableDataException(
                    "the file in the ZIP archive is stored without its length before it; "
                            + UNPACK);
        }
        if (reason.contains("compression method")) {
            return new UnreadableDataException(
                    "a file in the ZIP archive is packed in a way that is not read (neither deflated"
                            + " nor stored); "
                            + UNPACK);
        }
        if (reason.contains("encrypted")) {
            return new UnreadableDataException(
                    "a file in the ZIP archive is locked with a password; unlock it, or " + UNPACK);
        }
        return new IOException("before byte " + packed.count() + ": " + reason, e);
    }

    /** Goes to the first file of data. */
    private String first() throws IOException {
        String found = next();
        if (found == null) {
            checkEnd();
            throw new UnreadableDataException(
                    "there is no file in the ZIP archive; expected one; deliver it again or leave it"
                            + " out of path");
        }
        return found;
    }

    /** Goes to the next file of data; null where there is none any more. */
    private String next() throws IOException {
        byte[] buffer = new byte[8 << 10];
        long left = MOST_BESIDE;
        for (ZipEntry entry; (entry = archive.getNextEntry()) != null; ) {
            if (isData(entry)) {
                return entry.getName();
            }
            for (int n; (n = archive.read(buffer)) > 0; ) {
                left -= n;
                if (left < 0) {
                    throw new UnreadableDataException(
                            "in the ZIP archive is more than "
                                    + (MOST_BESIDE >> 20)
                                    + " MB of what is no data ("
                                    + told(entry.getName())
                                    + "); "
                                    + UNPACK);
                }
            }
        }
        return null;
    }

    /** Whether it is none of what systems put beside the files of an archive. */
    private static boolean isData(ZipEntry entry) {
        String path = entry.getName();
        String last = path.substring(path.lastIndexOf('/') + 1);
        return !entry.isDirectory()
                && !path.startsWith("__MACOSX/")
                && !last.equals(".DS_Store")
                && !last.equals("Thumbs.db");
    }

    private void end() throws IOException {
        ended = true;
        String second = next();
        int entries = checkEnd();
        if (second != null) {
            throw new UnreadableDataException(
                    "the ZIP archive has "
                            + entries
                            + " entries, with "
                            + told(name)
                            + " and "
                            + told(second)
                            + " among them; an archive with exactly one file is read; "
                            + "unpack it (unzip) and give the files in it as path");
        }
    }

    private static String told(String name) {
        String shown = name.codePoints().anyMatch(Character::isISOControl) ? "a file" : name;
        return shown.length() <= LONGEST_NAME ? shown : shown.substring(0, LONGEST_NAME) + "…";
    }

    /**
     * How many entries the end of the archive says there are; without it, the archive is not whole.
     */
    private int checkEnd() throws IOException {
        packed.drain();
        byte[] last = packed.last();
        for (int at = last.length - END; at >= 0; at--) {
            if (last[at] == 'P' && last[at + 1] == 'K' && last[at + 2] == 5 && last[at + 3] == 6) {
                return last[at + ENTRIES] & 0xFF | (last[at + ENTRIES + 1] & 0xFF) << 8;
            }
        }
        throw new EOFException();
    }

    @Override
    public void close() throws IOException {
        archive.close();
    }
}
