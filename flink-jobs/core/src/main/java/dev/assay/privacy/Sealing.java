package dev.assay.privacy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Encrypts files with AES-256-GCM in segments, by the construction STREAM: the nonce of a segment
 * has its number and whether it is the last, and the header is authenticated with each, so that
 * none can be cut, moved or taken from another file. Each content has a key of its own, which is
 * derived from the project's key, the file's name and the content: the same file is the same bytes
 * again, and no nonce is used twice under a key.
 *
 * <p>Header: 8 bytes that name the format, 8 of the key's {@link ProjectKey#id}, 16 of salt.
 *
 * @see <a href="https://eprint.iacr.org/2015/189">Hoang, Reyhanitabar, Rogaway, Vizár (2015),
 *     Online authenticated-encryption and its nonce-reuse misuse-resistance</a>, section 7
 */
public final class Sealing {

    private static final byte[] FORMAT = "ASSAYSE1".getBytes(StandardCharsets.US_ASCII);
    private static final int ID = 8;
    private static final int SALT = 16;
    private static final int HEADER = FORMAT.length + ID + SALT;
    private static final int SEGMENT = 1 << 20;
    private static final int TAG = 16;
    private static final int NONCE = 12;

    private Sealing() {}

    /**
     * Encrypts a file.
     *
     * @param name of the file; it opens under no other
     */
    public static byte[] seal(ProjectKey key, String name, byte[] content) {
        byte[] salt =
                Arrays.copyOf(
                        key.hash("salt " + name, HexFormat.of().formatHex(digest(content))), SALT);
        byte[] header =
                ByteBuffer.allocate(HEADER)
                        .put(FORMAT)
                        .put(HexFormat.of().parseHex(key.id()))
                        .put(salt)
                        .array();
        ByteArrayOutputStream sealed = new ByteArrayOutputStream();
        sealed.writeBytes(header);
        int segments = Math.max(1, (content.length + SEGMENT - 1) / SEGMENT);
        for (int i = 0; i < segments; i++) {
            int from = i * SEGMENT;
            int size = Math.min(SEGMENT, content.length - from);
            boolean isLast = i == segments - 1;
            try {
                Cipher cipher = cipher(Cipher.ENCRYPT_MODE, key, name, header, i, isLast);
                sealed.writeBytes(cipher.doFinal(content, from, size));
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException(e);
            }
        }
        return sealed.toByteArray();
    }

    /**
     * Decrypts what {@link #seal} made.
     *
     * @param keys that it may be encrypted with
     * @throws IOException when it is not, or was cut or changed
     */
    public static byte[] open(List<ProjectKey> keys, String name, byte[] sealed)
            throws IOException {
        if (!isSealed(sealed) || sealed.length < HEADER + TAG) {
            throw damaged(name);
        }
        byte[] header = Arrays.copyOf(sealed, HEADER);
        String id = HexFormat.of().formatHex(header, FORMAT.length, FORMAT.length + ID);
        ProjectKey key =
                keys.stream()
                        .filter(one -> one.id().equals(id))
                        .findFirst()
                        .orElseThrow(() -> wrong(name, id, keys));
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        int from = HEADER;
        for (int i = 0; from < sealed.length; i++) {
            int size = Math.min(SEGMENT + TAG, sealed.length - from);
            boolean isLast = from + size == sealed.length;
            try {
                Cipher cipher = cipher(Cipher.DECRYPT_MODE, key, name, header, i, isLast);
                content.writeBytes(cipher.doFinal(sealed, from, size));
            } catch (AEADBadTagException e) {
                throw damaged(name);
            } catch (GeneralSecurityException e) {
                throw new IOException(name + ": " + e.getMessage(), e);
            }
            from += size;
        }
        return content.toByteArray();
    }

    /** Whether {@link #open} would open it. */
    public static boolean opens(List<ProjectKey> keys, String name, byte[] sealed) {
        try {
            open(keys, name, sealed);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    /** Whether a file begins as encrypted ones do. */
    public static boolean isSealed(byte[] content) {
        return content.length >= FORMAT.length
                && Arrays.equals(FORMAT, Arrays.copyOf(content, FORMAT.length));
    }

    private static Cipher cipher(
            int mode, ProjectKey key, String name, byte[] header, int segment, boolean isLast)
            throws GeneralSecurityException {
        String salt = HexFormat.of().formatHex(header, HEADER - SALT, HEADER);
        byte[] nonce =
                ByteBuffer.allocate(NONCE)
                        .putInt(NONCE - Integer.BYTES - 1, segment)
                        .put(NONCE - 1, (byte) (isLast ? 1 : 0))
                        .array();
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(
                mode,
                new SecretKeySpec(key.hash("seal " + name, salt), "AES"),
                new GCMParameterSpec(TAG * Byte.SIZE, nonce));
        cipher.updateAAD(header);
        return cipher;
    }

    private static IOException damaged(String name) {
        return new IOException(
                name
                        + ": the file is not one that was encrypted here under this name, or was cut or"
                        + " changed since; give it the name again that it had, or restore it from"
                        + " version control");
    }

    private static IOException wrong(String name, String id, List<ProjectKey> keys) {
        return new IOException(
                name
                        + ": it is encrypted with another key: its key has the id "
                        + id
                        + ", those that were given have "
                        + keys.stream().map(ProjectKey::id).collect(Collectors.joining(", "))
                        + "; give the key that it was encrypted with in "
                        + ProjectKey.VARIABLE
                        + " or -Dassay.keyFile, behind the new one where keys were changed");
    }

    private static byte[] digest(byte[] content) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(content);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
