package dev.assay.scan.archive;

import dev.assay.declare.FileTimes;
import dev.assay.declare.MemberPath;
import dev.assay.declare.RemotePath;
import dev.assay.scan.LocalInput;
import dev.assay.scan.SeekableInput;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * Opens members of archives. What is in the archives that were used last is remembered, so that a
 * directory is not read for each member.
 */
public final class Archives {

    private static final int MOST = 16;

    private static final Map<Object, Known> KNOWN =
            new LinkedHashMap<>(MOST, 0.75f, true) {
                private static final long serialVersionUID = 1L;

                @Override
                protected boolean removeEldestEntry(Map.Entry<Object, Known> eldest) {
                    return size() > MOST;
                }
            };

    private Archives() {}

    /** An archive, read once by whoever comes first. */
    private static final class Known {
        private Archive archive;

        synchronized Archive archive(SeekableInput input, String file) throws IOException {
            if (archive == null) {
                archive = Archive.read(input, file);
            }
            return archive;
        }
    }

    /** Opens something that is stored. */
    @FunctionalInterface
    interface Opener {

        /** Opens the archive from its first byte on; it is closed by who asked. */
        SeekableInput open() throws IOException;
    }

    /**
     * A file of the content of an archive.
     *
     * @param name in the archive
     * @param bytes its size, once it is unpacked
     * @param hash of its content
     */
    public record Content(String name, long bytes, String hash) {}

    /** Which archive, and which state of it: who writes to an archive makes another version. */
    private record Version(String place, Object state) {}

    /**
     * Opens a file of the data, which may be a member of an archive, or lie elsewhere; whoever
     * opens it closes it.
     *
     * @param file relative to the project, or its address
     * @throws dev.assay.scan.UnreadableDataException when it is gone, or may not be read
     */
    public static SeekableInput open(Path project, String file) throws IOException {
        Optional<RemotePath> remote = RemotePath.of(file);
        if (remote.isPresent()) {
            return RemoteFiles.open(remote.get());
        }
        Optional<MemberPath> member = MemberPath.of(project, file);
        if (member.isEmpty()) {
            return LocalInput.open(project, file);
        }
        String archive = member.get().archive();
        SeekableInput input = LocalInput.open(project, archive);
        Path path = project.resolve(archive).toAbsolutePath();
        return open(input, member.get(), path.toString(), FileTimes.of(path));
    }

    /**
     * Opens a member.
     *
     * @param input its archive, closed with it
     * @param place of the archive, as no other one is called in this JVM
     * @param state that is another one when the archive is
     */
    public static SeekableInput open(
            SeekableInput input, MemberPath member, String place, Object state) throws IOException {
        try {
            Version version = new Version(place, state);
            return archive(input, member.archive(), version).open(input, member.member(), version);
        } catch (IOException | RuntimeException e) {
            input.close();
            throw e;
        }
    }

    /**
     * What is in an archive, by its directory alone: of no content the hash is known.
     *
     * @param file the archive, relative to the project
     * @throws dev.assay.scan.UnreadableDataException when the archive is damaged, or is not read
     *     for another reason
     */
    public static List<Content> listed(Path project, String file) throws IOException {
        Path path = project.resolve(file).toAbsolutePath();
        Version version = new Version(path.toString(), FileTimes.of(path));
        try (SeekableInput input = LocalInput.open(project, file)) {
            return archive(input, file, version).members().values().stream()
                    .map(member -> new Content(member.name(), member.size(), ""))
                    .toList();
        }
    }

    /**
     * Reads the members of an archive that are wanted, all of each, in the order of the archive.
     *
     * @param file the archive, relative to the project
     * @param wanted chooses those of all names
     * @param known what is known of their content without reading it
     * @throws dev.assay.scan.UnreadableDataException when the archive or one of them is damaged, or
     *     is not read for another reason
     */
    public static List<Content> contents(
            Path project,
            String file,
            UnaryOperator<List<String>> wanted,
            Function<String, Optional<Content>> known)
            throws IOException {
        Path path = project.resolve(file).toAbsolutePath();
        Version version = new Version(path.toString(), FileTimes.of(path));
        Archive archive;
        try (SeekableInput input = LocalInput.open(project, file)) {
            archive = archive(input, file, version);
        }
        List<Content> contents = new ArrayList<>();
        List<String> names = List.copyOf(archive.members().keySet());
        for (String name : archive.inOrder(wanted.apply(names))) {
            Optional<Content> before = known.apply(name);
            contents.add(
                    before.isPresent()
                            ? before.get()
                            : new Content(
                                    name,
                                    archive.members().get(name).size(),
                                    hash(project, archive, name, version)));
        }
        return contents;
    }

    /**
     * What is in an archive.
     *
     * @param opener of the archive, asked where that is not remembered
     * @param place of it, as no other one is called in this JVM
     * @param state that is another one when the archive is
     */
    static Map<String, Member> members(Opener opener, String place, Object state)
            throws IOException {
        Known known = known(new Version(place, state));
        synchronized (known) {
            if (known.archive != null) {
                return known.archive.members();
            }
        }
        try (SeekableInput input = opener.open()) {
            return known.archive(input, place).members();
        }
    }

    private static String hash(Path project, Archive archive, String name, Version version)
            throws IOException {
        try (SeekableInput input = LocalInput.open(project, archive.file())) {
            return archive.hash(input, name, version);
        }
    }

    private static Archive archive(SeekableInput input, String file, Version version)
            throws IOException {
        return known(version).archive(input, file);
    }

    private static Known known(Version version) {
        synchronized (KNOWN) {
            return KNOWN.computeIfAbsent(version, v -> new Known());
        }
    }
}
