package dev.assay.scan.archive;

import dev.assay.scan.SeekableInput;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * The directory at the end of a ZIP archive. Only it says what is in the archive: what stands
 * before a member again is not compared with it, but for the place of the bytes.
 */
final class ZipDirectory {

    private static final int END = 22;
    private static final int END_SIGN = 0x06054B50;
    private static final int LONGEST_END = END + 0xFFFF;
    private static final int WIDE_PLACE = 20;
    private static final int WIDE_PLACE_SIGN = 0x07064B50;
    private static final int WIDE_END = 56;
    private static final int WIDE_END_SIGN = 0x06064B50;
    private static final int ENTRY = 46;
    private static final int ENTRY_SIGN = 0x02014B50;
    private static final int HEAD = 30;
    private static final int HEAD_SIGN = 0x04034B50;
    private static final int LONGEST = 64 << 20;
    private static final long ELSEWHERE = 0xFFFF_FFFFL;
    private static final int WIDE_EXTRA = 1;

    /** High half of the attributes of a member that was packed on Unix: a kind of file. */
    private static final int KIND = 0xF000;

    private static final int LINK = 0xA000;

    private final SeekableInput input;
    private final Faults faults;
    private final long length;

    private ZipDirectory(SeekableInput input, Faults faults, long length) {
        this.input = input;
        this.faults = faults;
        this.length = length;
    }

    /** Reads which files are in an archive. */
    static Map<String, Member> read(SeekableInput input, String file) throws IOException {
        return read(input, Faults.ofZip(file), false);
    }

    /**
     * Reads which files are in an archive.
     *
     * @param isDocument whether they are the parts of one document
     */
    static Map<String, Member> read(SeekableInput input, Faults faults, boolean isDocument)
            throws IOException {
        long length = input.length();
        if (length == SeekableInput.UNKNOWN) {
            throw faults.refused(
                    "a "
                            + faults.kind()
                            + " is read as it lies there, and not where it is packed once more;"
                            + " unpack the file and give the "
                            + faults.kind()
                            + " in it as path");
        }
        return new ZipDirectory(input, faults, length)
                .members(new Members(faults, length, isDocument));
    }

    /**
     * @param entries how many there are
     * @param start of the first
     * @param size bytes of all
     */
    private record Place(long entries, long start, long size) {}

    private Map<String, Member> members(Members members) throws IOException {
        Place place = place();
        if (place.size < 0
                || place.start < 0
                || place.start > length - place.size
                || place.entries < 0
                || place.entries > place.size / ENTRY) {
            throw faults.damaged("its directory is not where its end says");
        }
        if (place.size > LONGEST) {
            throw faults.tooMuch(
                    "the directory of the "
                            + faults.kind()
                            + " has more than "
                            + (LONGEST >> 20)
                            + " MB");
        }
        ByteBuffer directory = Bytes.at(input, place.start, (int) place.size);
        List<ZipMember> files = new ArrayList<>();
        int at = 0;
        for (long i = 0; i < place.entries; i++) {
            if (directory.limit() - at < ENTRY || directory.getInt(at) != ENTRY_SIGN) {
                throw faults.damaged("its directory has fewer entries than its end says");
            }
            int extra = at + ENTRY + unsigned(directory, at + 28);
            int comment = extra + unsigned(directory, at + 30);
            int next = comment + unsigned(directory, at + 32);
            if (next > directory.limit()) {
                throw faults.damaged("its directory is cut off");
            }
            String written = Bytes.text(directory.array(), at + ENTRY, extra - at - ENTRY);
            String name = members.name(written);
            if (!name.endsWith("/") && !name.endsWith("\\") && !isLink(directory, at)) {
                files.add(member(directory, at, name, extra, comment));
            }
            at = next;
        }
        for (ZipMember file : apart(files, place.start)) {
            members.add(file);
        }
        return members.byName();
    }

    private static boolean isLink(ByteBuffer directory, int at) {
        return (unsigned(directory, at + 40) & KIND) == LINK;
    }

    private ZipMember member(ByteBuffer directory, int at, String name, int extra, int behind)
            throws IOException {
        long size = directory.getInt(at + 24) & ELSEWHERE;
        long packed = directory.getInt(at + 20) & ELSEWHERE;
        long start = directory.getInt(at + 42) & ELSEWHERE;
        int wide = wide(directory, extra, behind);
        int end = wide < 0 ? -1 : wide + 4 + unsigned(directory, wide + 2);
        int value = wide + 4;
        if (size == ELSEWHERE && wide >= 0 && value + 8 <= end) {
            size = directory.getLong(value);
            value += 8;
        }
        if (packed == ELSEWHERE && wide >= 0 && value + 8 <= end) {
            packed = directory.getLong(value);
            value += 8;
        }
        if (start == ELSEWHERE && wide >= 0 && value + 8 <= end) {
            start = directory.getLong(value);
        }
        if (size < 0 || packed < 0 || start < 0) {
            throw faults.damaged(
                    "the " + faults.piece() + " '" + Faults.shown(name) + "' has no size");
        }
        return new ZipMember(
                name,
                start,
                0,
                packed,
                size,
                unsigned(directory, at + 10),
                unsigned(directory, at + 8),
                directory.getInt(at + 16));
    }

    /** Where among what is added to an entry its long numbers are; -1 where they are not. */
    private static int wide(ByteBuffer directory, int from, int behind) {
        for (int at = from; at + 4 <= behind; at += 4 + unsigned(directory, at + 2)) {
            boolean fits = at + 4 + unsigned(directory, at + 2) <= behind;
            if (unsigned(directory, at) == WIDE_EXTRA && fits) {
                return at;
            }
        }
        return -1;
    }

    /**
     * Each with where it must end. Members of a sound archive stand one behind the other; the same
     * bytes as many members unpack to any size.
     */
    private List<ZipMember> apart(List<ZipMember> files, long directory) throws IOException {
        List<ZipMember> sorted = new ArrayList<>(files);
        sorted.sort(Comparator.comparingLong(ZipMember::start));
        List<ZipMember> apart = new ArrayList<>();
        for (int i = 0; i < sorted.size(); i++) {
            ZipMember file = sorted.get(i);
            long end = i + 1 < sorted.size() ? sorted.get(i + 1).start() : directory;
            // What stands before a member is read when the member is; its name is not in it twice.
            if (end > directory || file.packed() > end - file.start() - HEAD) {
                throw faults.damaged(
                        "the "
                                + faults.piece()
                                + " '"
                                + Faults.shown(file.name())
                                + "' reaches into what stands behind it");
            }
            apart.add(file.endingBefore(end));
        }
        return apart;
    }

    private Place place() throws IOException {
        int size = (int) Math.min(length, LONGEST_END + WIDE_PLACE);
        ByteBuffer tail = Bytes.at(input, length - size, size);
        int end = tail.limit() - END;
        while (end >= 0
                && (tail.getInt(end) != END_SIGN
                        || end + END + unsigned(tail, end + 20) > tail.limit())) {
            end--;
        }
        if (end < 0) {
            throw faults.cutOff();
        }
        int wide = end - WIDE_PLACE;
        if (wide >= 0 && tail.getInt(wide) == WIDE_PLACE_SIGN) {
            return widePlace(tail.getLong(wide + 8));
        }
        if (unsigned(tail, end + 4) != 0 || unsigned(tail, end + 6) != 0) {
            throw parts();
        }
        return new Place(
                unsigned(tail, end + 10),
                tail.getInt(end + 16) & ELSEWHERE,
                tail.getInt(end + 12) & ELSEWHERE);
    }

    private Place widePlace(long at) throws IOException {
        if (at < 0 || at > length - WIDE_END) {
            throw faults.damaged("its end is not where it says");
        }
        ByteBuffer end = Bytes.at(input, at, WIDE_END);
        if (end.limit() < WIDE_END || end.getInt(0) != WIDE_END_SIGN) {
            throw faults.damaged("its end is not where it says");
        }
        if (end.getInt(16) != 0 || end.getInt(20) != 0) {
            throw parts();
        }
        return new Place(end.getLong(32), end.getLong(48), end.getLong(40));
    }

    private IOException parts() {
        return faults.refused(
                "the file is one part of a ZIP archive of several; put them together (zip -s 0) and"
                        + " give that as path");
    }

    /**
     * Where the bytes of a member begin.
     *
     * @param faults of the member
     */
    static long data(SeekableInput input, ZipMember member, Faults faults) throws IOException {
        ByteBuffer head = Bytes.at(input, member.start(), HEAD);
        if (head.limit() < HEAD || head.getInt(0) != HEAD_SIGN) {
            throw faults.damaged("the " + faults.piece() + " is not where the directory says");
        }
        long data = member.start() + HEAD + unsigned(head, 26) + unsigned(head, 28);
        if (member.packed() > member.end() - data) {
            throw faults.damaged("the " + faults.piece() + " reaches into what stands behind it");
        }
        return data;
    }

    private static int unsigned(ByteBuffer bytes, int at) {
        return bytes.getShort(at) & 0xFFFF;
    }
}
