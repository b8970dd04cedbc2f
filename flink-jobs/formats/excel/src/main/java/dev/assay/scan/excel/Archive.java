package dev.assay.scan.excel;

import dev.assay.scan.SeekableInput;
import dev.assay.scan.UnreadableDataException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * The parts of a workbook, as the directory at the end of its ZIP archive lists them.
 *
 * @param input the file
 * @param file its path, in messages
 * @param parts by name, in lower case
 */
record Archive(SeekableInput input, String file, Map<String, Part> parts) {

    private static final int END = 22;
    private static final int END_SIGN = 0x06054B50;
    private static final int LONGEST_END = END + 0xFFFF;
    private static final int ENTRY = 46;
    private static final int ENTRY_SIGN = 0x02014B50;
    private static final int HEAD = 30;
    private static final int HEAD_SIGN = 0x04034B50;
    private static final int LONGEST_DIRECTORY = 16 << 20;
    private static final int DEFLATED = 8;

    /**
     * A part.
     *
     * @param name as it is written
     * @param head position of its head in the file
     * @param packed bytes of it in the file
     * @param method how it is packed: 0 not at all, 8 deflated
     * @param flags the lowest bit of which says that it is encrypted
     * @param check of what is in it
     */
    record Part(String name, long head, long packed, int method, int flags, int check) {
        boolean stored() {
            return method == 0;
        }
    }

    /** Reads the directory. */
    static Archive open(SeekableInput input, String file) throws IOException {
        long length = input.length();
        if (length == SeekableInput.UNKNOWN) {
            throw new UnreadableDataException(
                    file
                            + ": a workbook is packed as it is, and is not read where it is packed"
                            + " once more; unpack the file and give the workbook in it as path");
        }
        int size = (int) Math.min(length, LONGEST_END);
        ByteBuffer tail = bytes(input, file, length - size, size);
        int end = size - END;
        while (end >= 0 && tail.getInt(end) != END_SIGN) {
            end--;
        }
        if (end < 0) {
            throw cutOff(file);
        }
        long directorySize = tail.getInt(end + 12) & Zip64.ELSEWHERE;
        long directory = tail.getInt(end + 16) & Zip64.ELSEWHERE;
        long wideEnd = Zip64.end(tail, end);
        if (wideEnd >= 0 && wideEnd <= length - Zip64.END) {
            ByteBuffer wide = bytes(input, file, wideEnd, Zip64.END);
            directorySize = wide.getLong(Zip64.END_SIZE);
            directory = wide.getLong(Zip64.END_DIRECTORY);
        }
        if (directorySize < 0
                || directorySize > Math.min(length, LONGEST_DIRECTORY)
                || directory < 0
                || directory > length - directorySize) {
            throw damaged(file, "its directory is not where its end says");
        }
        ByteBuffer entries = bytes(input, file, directory, (int) directorySize);
        return new Archive(input, file, parts(entries, file));
    }

    private static Map<String, Part> parts(ByteBuffer entries, String file) throws IOException {
        Map<String, Part> parts = new HashMap<>();
        for (int at = 0; entries.limit() - at >= ENTRY && entries.getInt(at) == ENTRY_SIGN; ) {
            int nameLength = entries.getShort(at + 28) & 0xFFFF;
            int extra = at + ENTRY + nameLength;
            int next = extra + (entries.getShort(at + 30) & 0xFFFF);
            if (next > entries.limit()) {
                throw damaged(file, "its directory is cut off");
            }
            Zip64 place = Zip64.of(entries, at, extra, next);
            String name =
                    new String(entries.array(), at + ENTRY, nameLength, StandardCharsets.UTF_8);
            Part part =
                    new Part(
                            name,
                            place.head(),
                            place.packed(),
                            entries.getShort(at + 10) & 0xFFFF,
                            entries.getShort(at + 8) & 0xFFFF,
                            entries.getInt(at + 16));
            parts.putIfAbsent(key(name), part);
            at = next + (entries.getShort(at + 32) & 0xFFFF);
        }
        return parts;
    }

    /** Names are the same whatever letters they are written in. */
    private static String key(String name) {
        String path = name.replace('\\', '/').toLowerCase(Locale.ROOT);
        return path.startsWith("/") ? path.substring(1) : path;
    }

    boolean has(String name) {
        return parts.containsKey(key(name));
    }

    /** Starts to read a part. */
    PartStream part(String name) throws IOException {
        Part part = parts.get(key(name));
        if (part == null) {
            throw damaged(file, "its part " + name + " is missing");
        }
        if ((part.flags & 1) == 1) {
            throw new UnreadableDataException(
                    file + ": the workbook is locked with a password; save it without one");
        }
        if (part.method != 0 && part.method != DEFLATED) {
            throw damaged(file, "its part " + name + " is packed in an unknown way");
        }
        ByteBuffer head = bytes(input, file, part.head, HEAD);
        if (head.getInt(0) != HEAD_SIGN) {
            throw damaged(file, "its part " + name + " is not where the directory says");
        }
        long first = part.head + HEAD + (head.getShort(26) & 0xFFFF) + (head.getShort(28) & 0xFFFF);
        if (part.packed > input.length() - first) {
            throw damaged(file, "its part " + name + " would end behind the file");
        }
        input.seek(first);
        return new PartStream(input, part, file);
    }

    private static ByteBuffer bytes(SeekableInput input, String file, long from, int size)
            throws IOException {
        if (from < 0 || from > input.length() - size) {
            throw damaged(file, "it tells of a part that would lie behind the file");
        }
        byte[] bytes = new byte[size];
        input.seek(from);
        for (int done = 0; done < size; ) {
            int n = input.read(bytes, done, size - done);
            if (n < 0) {
                throw cutOff(file);
            }
            done += n;
        }
        return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    private static UnreadableDataException cutOff(String file) {
        return new UnreadableDataException(
                file
                        + ": the file is cut off: the end of the workbook is not there; wait until it"
                        + " is written, or copy it again");
    }

    private static UnreadableDataException damaged(String file, String what) {
        return new UnreadableDataException(
                file
                        + ": the workbook is damaged ("
                        + what
                        + "); copy the file again, or save it anew");
    }
}
