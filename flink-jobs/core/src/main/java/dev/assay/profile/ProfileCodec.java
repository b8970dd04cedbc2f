package dev.assay.profile;

import dev.assay.document.UnlockedInput;
import dev.assay.document.UnlockedOutput;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

/**
 * Profiles as bytes: what crosses between machines, and {@code profile.bin} of an evidence folder.
 * One spelling for each profile, so equal profiles are equal bytes.
 */
public final class ProfileCodec {

    /** The version of the form; another one is refused. */
    static final int VERSION = 13;

    private static final int MAGIC = 0x41535059;

    private ProfileCodec() {}

    /** The profile's bytes. */
    public static byte[] encode(Profile profile) throws IOException {
        UnlockedOutput bytes = new UnlockedOutput();
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
        try (DataInputStream in = new DataInputStream(new UnlockedInput(bytes))) {
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
}
