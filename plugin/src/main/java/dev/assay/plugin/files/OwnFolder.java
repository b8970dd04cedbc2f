package dev.assay.plugin.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/** Folders that only their owner can look into, where the file system knows owners. */
public final class OwnFolder {

    private static final Set<PosixFilePermission> OWNER =
            PosixFilePermissions.fromString("rwx------");

    private OwnFolder() {}

    /**
     * Makes the folder, and those that it lies in; one that is there is closed to others.
     *
     * @return the folder
     */
    public static Path make(Path folder) throws IOException {
        boolean isPosix = folder.getFileSystem().supportedFileAttributeViews().contains("posix");
        if (Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
            return isPosix ? Files.setPosixFilePermissions(folder, OWNER) : folder;
        }
        Files.createDirectories(folder.getParent());
        // At once: nobody can look in before it is closed.
        return isPosix
                ? Files.createDirectory(folder, PosixFilePermissions.asFileAttribute(OWNER))
                : Files.createDirectory(folder);
    }
}
