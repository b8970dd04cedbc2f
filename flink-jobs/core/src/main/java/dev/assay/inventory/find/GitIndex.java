package dev.assay.inventory.find;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What git has of a working tree: its index, versions 2 to 4.
 *
 * @param files tracked files, links among them, relative to the folder asked for
 * @param submodules other repositories within it
 */
record GitIndex(List<String> files, List<String> submodules) {

    private static final int DIRC = 0x44495243;
    private static final int LINK = 0x6c696e6b;

    private static final int HEADER = 12;

    /** Bytes of an entry before its hash: times, device, inode, mode, user, group, size. */
    private static final int STAT = 40;

    private static final int MODE = 24;
    private static final int SHA_1 = 20;
    private static final int SHA_256 = 32;
    private static final int EXTENDED = 0x4000;
    private static final int FOLDER = 0x4000;
    private static final int SUBMODULE = 0xE000;
    private static final int KIND = 0xF000;

    private static final String GIT = ".git";

    GitIndex {
        files = List.copyOf(files);
        submodules = List.copyOf(submodules);
    }

    /** Where a repository is: its working tree, and the folder with its index. */
    private record Place(Path tree, Path git) {}

    /**
     * The index of the repository that a folder is in, as far as it is about that folder.
     *
     * @param folder a real path
     * @return empty where there is no repository, or no index yet
     * @throws IOException when the index is damaged, or of a kind that is not read
     */
    static Optional<GitIndex> of(Path folder) throws IOException {
        Optional<Place> place = place(folder);
        if (place.isEmpty()) {
            return Optional.empty();
        }
        Path index = place.get().git().resolve("index");
        if (!Files.isRegularFile(index)) {
            return Optional.empty();
        }
        String prefix = place.get().tree().relativize(folder).toString().replace('\\', '/');
        try {
            ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(index));
            return Optional.of(read(bytes, hash(place.get().git()), prefix));
        } catch (RuntimeException e) {
            throw new IOException(index.getFileName() + " is cut off or damaged", e);
        }
    }

    private static Optional<Place> place(Path folder) throws IOException {
        for (Path at = folder; at != null; at = at.getParent()) {
            Path git = at.resolve(GIT);
            if (Files.isDirectory(git)) {
                return Optional.of(new Place(at, git));
            }
            if (Files.isRegularFile(git) && Files.size(git) < HEADER << 10) {
                // Of a worktree and a submodule it says where the folder is.
                String text = Files.readString(git, StandardCharsets.UTF_8).strip();
                if (text.startsWith("gitdir:")) {
                    Path to = Path.of(text.substring("gitdir:".length()).strip());
                    return Optional.of(new Place(at, at.resolve(to).normalize()));
                }
            }
        }
        return Optional.empty();
    }

    /** Bytes of a hash, which is said in the settings that all worktrees share. */
    private static int hash(Path git) throws IOException {
        Path common = git.resolve("commondir");
        Path shared =
                Files.isRegularFile(common)
                        ? git.resolve(Files.readString(common, StandardCharsets.UTF_8).strip())
                        : git;
        Path config = shared.resolve("config");
        boolean isLong =
                Files.isRegularFile(config)
                        && Files.readString(config, StandardCharsets.ISO_8859_1)
                                .matches("(?is).*objectformat\\s*=\\s*sha256.*");
        return isLong ? SHA_256 : SHA_1;
    }

    private static GitIndex read(ByteBuffer in, int hash, String prefix) throws IOException {
        if (in.getInt() != DIRC) {
            throw new IOException("the index of git does not begin as one");
        }
        int version = in.getInt();
        int entries = in.getInt();
        if (version < 2 || version > 4) {
            throw new IOException("the index of git has version " + version + ", 2 to 4 are read");
        }
        String below = prefix.isEmpty() ? "" : prefix + "/";
        List<String> files = new ArrayList<>();
        List<String> submodules = new ArrayList<>();
        byte[] name = new byte[0];
        String last = null;
        for (int i = 0; i < entries; i++) {
            int start = in.position();
            int mode = in.getInt(start + MODE) & KIND;
            in.position(start + STAT + hash);
            if ((in.getShort() & EXTENDED) != 0) {
                in.getShort();
            }
            name = version == 4 ? suffixed(in, name) : whole(in);
            if (version < 4) {
                int length = in.position() - start;
                in.position(start + length + (8 - length % 8) % 8);
            }
            String path = new String(name, StandardCharsets.UTF_8);
            // Of a conflict there are up to three entries.
            if (path.startsWith(below) && !path.equals(last)) {
                String own = path.substring(below.length());
                if (mode == SUBMODULE) {
                    submodules.add(own);
                } else if (mode != FOLDER) {
                    files.add(own);
                }
            }
            last = path;
        }
        refuseSplit(in, hash);
        return new GitIndex(files, submodules);
    }

    /** A name up to its zero, which is read too. */
    private static byte[] whole(ByteBuffer in) {
        int start = in.position();
        int end = start;
        while (in.get(end) != 0) {
            end++;
        }
        byte[] name = new byte[end - start];
        in.get(name);
        in.get();
        return name;
    }

    /** A name that is the one before it, without its end, and another end. */
    private static byte[] suffixed(ByteBuffer in, byte[] before) {
        int b = in.get() & 0xFF;
        int strip = b & 0x7F;
        while ((b & 0x80) != 0) {
            b = in.get() & 0xFF;
            strip = (strip + 1 << 7) + (b & 0x7F);
        }
        byte[] end = whole(in);
        int kept = before.length - strip;
        byte[] name = new byte[kept + end.length];
        System.arraycopy(before, 0, name, 0, kept);
        System.arraycopy(end, 0, name, kept, end.length);
        return name;
    }

    /** Most entries of a split index are in another file. */
    private static void refuseSplit(ByteBuffer in, int hash) throws IOException {
        while (in.remaining() >= hash + 8) {
            int extension = in.getInt();
            int length = in.getInt();
            if (extension == LINK) {
                throw new IOException(
                        "the index of git is split; join it with git update-index"
                                + " --no-split-index");
            }
            in.position(in.position() + length);
        }
    }
}
