package dev.assay.document;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import java.util.UUID;

/**
 * Writes a file under a temporary name beside the target and renames it, so that readers see the
 * old content or the new and never half of either.
 */
public final class AtomicFile {

    private static final FileAttribute<?>[] PRIVATE = {
        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
    };

    private AtomicFile() {}

    /** Replaces {@code file} with {@code content}, creating its folders. */
    public static void write(Path file, byte[] content) throws IOException {
        // Not a temporary file of the JDK's making: those cannot be read by others of the team.
        write(file, content, new FileAttribute<?>[0]);
    }

    /**
     * As {@link #write(Path, byte[])}, but nobody except the owner can read the file at any time,
     * where the file system knows owners.
     */
    public static void writePrivate(Path file, byte[] content) throws IOException {
        boolean posix = file.getFileSystem().supportedFileAttributeViews().contains("posix");
        write(file, content, posix ? PRIVATE : new FileAttribute<?>[0]);
    }

    private static void write(Path file, byte[] content, FileAttribute<?>[] attributes)
            throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        Files.createDirectories(folder);
        Path temporary =
                folder.resolve("." + file.getFileName() + "." + UUID.randomUUID() + ".part");
        boolean isMoved = false;
        try {
            try (SeekableByteChannel out =
                    Files.newByteChannel(
                            temporary,
                            Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                            attributes)) {
                ByteBuffer bytes = ByteBuffer.wrap(content);
                while (bytes.hasRemaining()) {
                    out.write(bytes);
                }
            } catch (IOException e) {
                throw NamedStream.named(file, e);
            }
            move(temporary, file);
            isMoved = true;
        } finally {
            if (!isMoved) {
                Files.deleteIfExists(temporary);
            }
        }
    }

    /** Replaces {@code file} with {@code content} in UTF-8. */
    public static void write(Path file, String content) throws IOException {
        write(file, content.getBytes(StandardCharsets.UTF_8));
    }

    private static void move(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            // Some network file systems cannot; the rename is then as good as the file system's
            // own.
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
