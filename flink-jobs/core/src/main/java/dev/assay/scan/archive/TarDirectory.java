package dev.assay.scan.archive;

import dev.assay.scan.SeekableInput;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * The heads of a tar archive: ustar, with the long names of GNU and the extended heads of POSIX
 * (pax). Each stands before its member, so that all of the archive is gone through.
 */
final class TarDirectory {

    private static final int SIZE = 124;
    private static final int TYPE = 156;

    /** Bytes of what only says something about the next member, at most. */
    private static final int LONGEST_EXTRA = 1 << 20;

    /** Heads that are read for one member, about. */
    private static final int HEADS = 4;

    private final SeekableInput tar;
    private final Faults faults;
    private final Members members;

    /** Where the next head is. */
    private long next;

    private String longName;
    private Pax pax = Pax.NONE;
    private Pax always = Pax.NONE;

    private TarDirectory(SeekableInput tar, Faults faults) throws IOException {
        this.tar = tar;
        this.faults = faults;
        this.members = new Members(faults, tar.length(), false);
    }

    /** Reads which files are in an archive, which is unpacked already. */
    static Map<String, Member> read(SeekableInput tar, String file) throws IOException {
        TarDirectory directory = new TarDirectory(tar, Faults.ofTar(file));
        directory.read();
        return directory.members.byName();
    }

    private void read() throws IOException {
        for (long heads = 0; ; heads++) {
            if (heads > (long) HEADS * Members.MOST) {
                throw faults.damaged("it has more heads than members");
            }
            long at = next;
            byte[] bytes = block(at);
            if (TarHead.isEmpty(bytes)) {
                end(at);
                return;
            }
            if (!TarHead.isHead(bytes)) {
                throw faults.damaged("at byte " + at + " stands no head of a member");
            }
            read(new TarHead(bytes, faults), at + TarHead.BLOCK);
        }
    }

    private void read(TarHead head, long data) throws IOException {
        switch (head.type()) {
            case 'L' -> longName = TarHead.text(extra(data, head.number(SIZE)));
            case 'K' -> skip(data, head.number(SIZE));
            case 'x' -> pax = Pax.of(extra(data, head.number(SIZE)), faults);
            case 'g' -> always = Pax.of(extra(data, head.number(SIZE)), faults);
            // The name of the tape, and names of folders from the days before incremental dumps.
            case 'V', 'N', 'D' -> {
                skip(data, head.number(SIZE));
                forget();
            }
            case 'M' ->
                    throw faults.refused(
                            "the tar archive is one part of several; put them together and give that"
                                    + " as path");
            default -> member(head, data);
        }
    }

    private void member(TarHead head, long data) throws IOException {
        Pax told = always.then(pax);
        String written =
                told.path() != null ? told.path() : longName != null ? longName : head.name();
        long size = told.size() >= 0 ? told.size() : head.number(SIZE);
        forget();
        String name = members.name(written);
        boolean isFolder = head.type() == '5' || name.endsWith("/") || name.equals(".");
        // Links, devices and folders have no bytes of their own, whatever size they name.
        boolean isFile = !isFolder && (head.type() < '1' || head.type() > '6');
        if (head.type() == 'S' || told.isSparse()) {
            throw faults.refused(
                    "the member '"
                            + Faults.shown(name)
                            + "' is stored with holes (sparse), which is not read; make the archive"
                            + " anew without tar's option -S");
        }
        if (!isFile) {
            next = data;
            return;
        }
        skip(data, size);
        members.add(new TarMember(name, data, size));
    }

    private void forget() {
        longName = null;
        pax = Pax.NONE;
    }

    private void skip(long data, long size) throws IOException {
        next = data + size + (TarHead.BLOCK - size % TarHead.BLOCK) % TarHead.BLOCK;
        if (size < 0 || next < data) {
            throw faults.damaged("before byte " + data + ": a member has no size");
        }
        if (tar.length() != SeekableInput.UNKNOWN && next > tar.length()) {
            throw faults.cutOff();
        }
    }

    private byte[] extra(long data, long size) throws IOException {
        if (size < 0 || size > LONGEST_EXTRA) {
            throw faults.damaged(
                    "before byte "
                            + data
                            + ": what is said of a member has "
                            + size
                            + " bytes, at most "
                            + LONGEST_EXTRA
                            + " are read");
        }
        skip(data, size);
        ByteBuffer bytes = Bytes.at(tar, data, (int) size);
        if (bytes.limit() < size) {
            throw faults.cutOff();
        }
        return bytes.array();
    }

    private byte[] block(long at) throws IOException {
        ByteBuffer block = Bytes.at(tar, at, TarHead.BLOCK);
        if (block.limit() < TarHead.BLOCK) {
            throw faults.cutOff();
        }
        return block.array();
    }

    /**
     * Behind the members is nothing but zeros; reading them finds out if what packs them is whole.
     */
    private void end(long from) throws IOException {
        byte[] buffer = new byte[64 << 10];
        tar.seek(from);
        for (int n; (n = tar.read(buffer, 0, buffer.length)) > 0; ) {
            for (int i = 0; i < n; i++) {
                if (buffer[i] != 0) {
                    throw faults.damaged(
                            "something stands behind its end, at byte "
                                    + from
                                    + "; archives that were put together are not read");
                }
            }
        }
    }

    /**
     * What an extended head says of the next member.
     *
     * @param path its name, or null
     * @param size its bytes, or -1
     */
    private record Pax(String path, long size, boolean isSparse) {

        static final Pax NONE = new Pax(null, -1, false);

        /** Lines that each begin by their length. */
        static Pax of(byte[] bytes, Faults faults) throws IOException {
            Pax pax = NONE;
            for (int at = 0; at < bytes.length && bytes[at] != 0; ) {
                int blank = at;
                int length = 0;
                while (blank < bytes.length && blank - at < 8 && isDigit(bytes[blank])) {
                    length = 10 * length + bytes[blank++] - '0';
                }
                int end = at + length;
                boolean isLine = blank < bytes.length && bytes[blank] == ' ' && end > blank + 1;
                if (!isLine || end > bytes.length || bytes[end - 1] != '\n') {
                    throw faults.damaged("what is said of a member is malformed");
                }
                String line = new String(bytes, blank + 1, end - blank - 2, StandardCharsets.UTF_8);
                int equals = line.indexOf('=');
                if (equals > 0) {
                    pax = pax.with(line.substring(0, equals), line.substring(equals + 1), faults);
                }
                at = end;
            }
            return pax;
        }

        private static boolean isDigit(byte b) {
            return b >= '0' && b <= '9';
        }

        private Pax with(String key, String value, Faults faults) throws IOException {
            if (key.equals("path")) {
                return new Pax(value, size, isSparse);
            }
            if (key.equals("size")) {
                try {
                    return new Pax(path, Long.parseLong(value), isSparse);
                } catch (NumberFormatException e) {
                    throw faults.damaged("the size of a member is no number");
                }
            }
            return key.startsWith("GNU.sparse.") ? new Pax(path, size, true) : this;
        }

        /** What both say, the other last. */
        Pax then(Pax other) {
            return new Pax(
                    other.path != null ? other.path : path,
                    other.size >= 0 ? other.size : size,
                    isSparse || other.isSparse);
        }
    }
}
