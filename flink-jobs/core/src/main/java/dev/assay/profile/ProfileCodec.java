package dev.assay.profile;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Arrays;

/**
 * Profiles as bytes: what crosses between machines, and {@code profile.bin} of an evidence folder.
 * One spelling for each profile, so equal profiles are equal bytes.
 */
public final class ProfileCodec {

    /** The version of the form; another one is refused. */
    static final int VERSION = 11;

    private static final int MAGIC = 0x41535059;

    private ProfileCodec() {}

    /** The profile's bytes. */
    public static byte[] encode(Profile profile) throws IOException {
        Sink bytes = new Sink();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeInt(MAGIC);
            out.writeByte(VERSION);
            profile.write(out);
        }
        return bytes.written();
    }

    /**
     * Reads what {@link #encode} wrote.
     *
     * @throws IOException when the bytes are cut, of another version or no profile at all; says
     *     which
     */
    public static Profile decode(byte[] bytes) throws IOException {
        try (DataInputStream in = new DataInputStream(new Source(bytes))) {
            if (in.readInt() != MAGIC) {
                throw new IOException("these bytes are not a profile");
            }
            int version = in.readUnsignedByte();
            if (version != VERSION) {
                throw new IOException(
                        "the profile has format version "
                                + version
                                + ", this version of Assay reads "
                                + VERSION);
            }
            Profile profile = Profile.read(in);
            if (in.read() >= 0) {
                throw new IOException("bytes are left behind the profile");
            }
            return profile;
        } catch (java.io.EOFException e) {
            throw new IOException(
                    "the profile is cut: it ends after " + bytes.length + " bytes", e);
        } catch (IllegalArgumentException
                | NegativeArraySizeException
                | IndexOutOfBoundsException e) {
            throw new IOException("the profile is damaged: " + e.getMessage(), e);
        }
    }

    /**
     * Bytes in memory. Profiles are written number by number, and what the platform has for it
     * takes a lock for each byte.
     */
    private static final class Sink extends OutputStream {

        private static final int FIRST = 1 << 13;

        private byte[] bytes = new byte[FIRST];
        private int size;

        @Override
        public void write(int b) {
            if (size == bytes.length) {
                bytes = Arrays.copyOf(bytes, 2 * size);
            }
            bytes[size++] = (byte) b;
        }

        @Override
        public void write(byte[] more, int from, int length) {
            if (bytes.length - size < length) {
                bytes = Arrays.copyOf(bytes, Math.max(2 * size, size + length));
            }
            System.arraycopy(more, from, bytes, size, length);
            size += length;
        }

        byte[] written() {
            return Arrays.copyOf(bytes, size);
        }
    }

    /** The same to be read. */
    private static final class Source extends InputStream {

        private final byte[] bytes;
        private int at;

        Source(byte[] bytes) {
            this.bytes = bytes;
        }

        @Override
        public int read() {
            return at < bytes.length ? bytes[at++] & 0xFF : -1;
        }

        @Override
        public int read(byte[] to, int from, int length) {
            int n = Math.min(length, bytes.length - at);
            if (n <= 0) {
                return length == 0 ? 0 : -1;
            }
            System.arraycopy(bytes, at, to, from, n);
            at += n;
            return n;
        }
    }
}
