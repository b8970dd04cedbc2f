package dev.assay.derive.table;

import dev.assay.document.NamedStream;
import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Set;

/** Bytes of a new file that only its owner can read, and their hash. */
final class HashedFile extends FilterOutputStream {

    private final MessageDigest digest;

    private HashedFile(OutputStream out, MessageDigest digest) {
        super(new BufferedOutputStream(out, 1 << 16));
        this.digest = digest;
    }

    /** Begins it, and folders for it. */
    static HashedFile of(Path file) throws IOException {
        Files.createDirectories(file.getParent());
        boolean posix = file.getFileSystem().supportedFileAttributeViews().contains("posix");
        FileAttribute<?>[] owned =
                posix
                        ? new FileAttribute<?>[] {
                            PosixFilePermissions.asFileAttribute(
                                    PosixFilePermissions.fromString("rw-------"))
                        }
                        : new FileAttribute<?>[0];
        MessageDigest digest = sha256();
        OutputStream out =
                new NamedStream(
                        file,
                        Channels.newOutputStream(
                                Files.newByteChannel(
                                        file,
                                        Set.of(
                                                StandardOpenOption.CREATE_NEW,
                                                StandardOpenOption.WRITE),
                                        owned)));
        return new HashedFile(new DigestOutputStream(out, digest), digest);
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java platform has SHA-256", e);
        }
    }

    @Override
    public void write(byte[] b, int offset, int length) throws IOException {
        out.write(b, offset, length);
    }

    /** In hexadecimal digits; once it is closed. */
    String hash() {
        return HexFormat.of().formatHex(digest.digest());
    }
}
