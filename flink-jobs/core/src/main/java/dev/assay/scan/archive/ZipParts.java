package dev.assay.scan.archive;

import dev.assay.scan.ByteStream;
import dev.assay.scan.SeekableInput;
import dev.assay.scan.UnreadableDataException;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.zip.ZipException;

/**
 * The parts of a document that is kept as a ZIP archive, such as a workbook. They are bounded and
 * held against the archive's directory as the members of any archive are.
 */
public final class ZipParts {

    private final SeekableInput input;
    private final Faults faults;
    private final Map<String, Member> parts;

    private ZipParts(SeekableInput input, Faults faults, Map<String, Member> parts) {
        this.input = input;
        this.faults = faults;
        this.parts = parts;
    }

    /**
     * Reads which parts there are.
     *
     * @param file its path, in messages
     * @param kind what the document is called there, such as workbook
     * @param smaller what to do where there is too much in it
     * @throws UnreadableDataException when it is damaged, or packed once more
     */
    public static ZipParts read(SeekableInput input, String file, String kind, String smaller)
            throws IOException {
        Faults faults = new Faults(file, kind, "part", smaller);
        return new ZipParts(input, faults, ZipDirectory.read(input, faults, true));
    }

    /** The document's path, in messages. */
    public String file() {
        return faults.file();
    }

    /** Whether there is a part of that name, whatever the case of its letters. */
    public boolean has(String name) {
        return parts.containsKey(Members.part(name));
    }

    /**
     * Starts to read a part. One is read at a time: all are read by the same input.
     *
     * @throws UnreadableDataException when it is not there, or cannot be unpacked
     */
    public Part part(String name) throws IOException {
        ZipMember member = (ZipMember) parts.get(Members.part(name));
        if (member == null) {
            throw faults.damaged("its part " + Faults.shown(name) + " is missing");
        }
        if (member.isLocked()) {
            throw faults.refused(
                    "the " + faults.kind() + " is locked with a password; save it without one");
        }
        if (!member.isUnpacked()) {
            throw faults.damaged(
                    "its part "
                            + Faults.shown(name)
                            + " is packed by "
                            + member.methodName()
                            + ", which no program does");
        }
        long start = ZipDirectory.data(input, member, faults);
        Slice packed = new Slice(input, start, member.packed(), false, faults, () -> {});
        return new Part(name, packed, Archive.data(member, faults), faults);
    }

    /** What is in a part, unpacked while it is read. */
    public static final class Part extends ByteStream {
        private final String name;
        private final Faults faults;
        private final Packed packed;
        private final InputStream content;

        private Part(String name, Slice slice, ZipData data, Faults faults) {
            this.name = name;
            this.faults = faults;
            this.packed = new Packed(slice);
            this.content = data.unpack(packed);
        }

        /** Bytes of the file that were read for it so far. */
        public long consumed() {
            return packed.read;
        }

        /**
         * {@inheritDoc}
         *
         * @throws UnreadableDataException when it is not what the directory says
         */
        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            try {
                return content.read(into, offset, length);
            } catch (EOFException e) {
                throw damaged("it ends too early");
            } catch (ZipException e) {
                throw damaged(e.getMessage());
            }
        }

        private UnreadableDataException damaged(String what) {
            return faults.damaged("its part " + Faults.shown(name) + ": " + what);
        }

        @Override
        public void close() throws IOException {
            content.close();
        }
    }

    /** The packed bytes as a stream. */
    private static final class Packed extends ByteStream {
        private final Slice slice;
        private long read;

        Packed(Slice slice) {
            this.slice = slice;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            int n = slice.read(into, offset, length);
            read += Math.max(0, n);
            return n;
        }
    }
}
