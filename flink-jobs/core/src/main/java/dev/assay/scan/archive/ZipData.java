package dev.assay.scan.archive;

import dev.assay.scan.ByteStream;
import dev.assay.scan.Packing;
import dev.assay.scan.kind.FileKind;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import java.util.zip.ZipException;

/**
 * Unpacks one member of a ZIP archive, and holds it against what the directory says of it. What is
 * wrong with it is a {@link ZipException}, or an {@link EOFException} where its bytes end too
 * early.
 *
 * @param member stored or deflated
 */
record ZipData(ZipMember member) implements Packing.OfStream {

    @Override
    public FileKind kind() {
        return FileKind.ZIP;
    }

    @Override
    public String name() {
        return "ZIP";
    }

    @Override
    public InputStream unpack(InputStream packed) {
        return member.method() == ZipMember.STORED
                ? new Checked(member, packed, null)
                : new Checked(member, packed, new Inflater(true));
    }

    /** What is in it, to its end. */
    private static final class Checked extends ByteStream {
        private final ZipMember member;
        private final InputStream packed;
        private final Inflater inflater;
        private final CRC32 check = new CRC32();
        private final byte[] buffer = new byte[64 << 10];
        private long taken;
        private long size;
        private boolean ended;

        Checked(ZipMember member, InputStream packed, Inflater inflater) {
            this.member = member;
            this.packed = packed;
            this.inflater = inflater;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            if (ended || length == 0) {
                return length == 0 ? 0 : -1;
            }
            int n =
                    inflater == null
                            ? packed.read(into, offset, length)
                            : inflate(into, offset, length);
            if (n < 0) {
                ended = true;
                end();
                return -1;
            }
            size += n;
            check.update(into, offset, n);
            if (size > member.size()) {
                throw new ZipException(
                        "more comes of it than the " + member.size() + " bytes that are said");
            }
            return n;
        }

        private int inflate(byte[] into, int offset, int length) throws IOException {
            try {
                while (true) {
                    int n = inflater.inflate(into, offset, length);
                    if (n > 0) {
                        return n;
                    }
                    if (inflater.finished()) {
                        return -1;
                    }
                    if (inflater.needsDictionary()) {
                        throw new ZipException("it wants a dictionary");
                    }
                    int read = packed.read(buffer, 0, buffer.length);
                    if (read < 0) {
                        throw new EOFException();
                    }
                    taken += read;
                    inflater.setInput(buffer, 0, read);
                }
            } catch (DataFormatException e) {
                ZipException damage =
                        new ZipException("before byte " + taken + ": " + e.getMessage());
                damage.initCause(e);
                throw damage;
            }
        }

        private void end() throws IOException {
            if (size != member.size()) {
                throw new ZipException(
                        "it has "
                                + size
                                + " bytes and not the "
                                + member.size()
                                + " that are said");
            }
            if ((int) check.getValue() != member.check()) {
                throw new ZipException("its checksum is wrong");
            }
            if (inflater != null && inflater.getBytesRead() != member.packed()) {
                throw new ZipException("it ends before the bytes that are said to be its own");
            }
        }

        @Override
        public void close() {
            if (inflater != null) {
                inflater.end();
            }
        }
    }
}
