package dev.assay.scan.archive;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.assay.declare.DataFile;
import dev.assay.declare.DatasetFiles;
import dev.assay.declare.MemberPath;
import dev.assay.declare.RemotePath;
import dev.assay.scan.ContentHash;
import dev.assay.scan.SeekableInput;
import dev.assay.scan.UnreadableDataException;
import dev.assay.scan.place.Places;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Files elsewhere: those that lie there, and members of archives that do. Of an archive no more is
 * fetched than its directory and what is read of it; its version stands for the content of its
 * members.
 */
public final class RemoteFiles {

    private RemoteFiles() {}

    /**
     * The files that lie where a declared path leads, as they are now: archives where it leads into
     * such.
     *
     * @throws UnreadableDataException when there is none, or one cannot be read
     */
    public static List<DataFile> stored(RemotePath path) throws IOException {
        return Places.files(path.stored());
    }

    /**
     * The members of archives, as they are now.
     *
     * @param archives as {@link #stored} gave them
     * @param glob of the members that are wanted
     * @throws UnreadableDataException when one is no archive, or cannot be read
     */
    public static List<DataFile> members(List<DataFile> archives, String glob) throws IOException {
        List<DataFile> files = new ArrayList<>();
        for (DataFile archive : archives) {
            Map<String, Member> members = directory(archive);
            for (String name : DatasetFiles.members(members.keySet(), glob)) {
                files.add(member(archive, members.get(name)));
            }
        }
        files.sort(DatasetFiles.IN_ORDER);
        return files;
    }

    /**
     * A file as it is now.
     *
     * @throws UnreadableDataException when it is gone, or may not be read
     */
    public static DataFile file(RemotePath file) throws IOException {
        DataFile stored = Places.file(file.stored());
        if (file.member().isEmpty()) {
            return stored;
        }
        MemberPath path = file.member().get();
        Member member = directory(stored).get(path.member());
        if (member == null) {
            throw Archive.gone(path);
        }
        return member(stored, member);
    }

    /**
     * Opens a file; whoever opens it closes it.
     *
     * @throws UnreadableDataException when it is gone, or may not be read
     */
    public static SeekableInput open(RemotePath file) throws IOException {
        if (file.member().isEmpty()) {
            return Places.open(file);
        }
        DataFile now = Places.file(file.stored());
        return Archives.open(archive(file.stored()), file.member().get(), now.path(), now.hash());
    }

    private static DataFile member(DataFile archive, Member member) {
        String version = archive.hash() + "\n" + member.name();
        return new DataFile(
                new MemberPath(archive.path(), member.name()).toString(),
                member.size(),
                archive.modified(),
                ContentHash.of(version.getBytes(UTF_8)));
    }

    private static Map<String, Member> directory(DataFile archive) throws IOException {
        RemotePath path = RemotePath.of(archive.path()).orElseThrow();
        return Archives.members(() -> archive(path), archive.path(), archive.hash());
    }

    private static SeekableInput archive(RemotePath path) throws IOException {
        SeekableInput input = Places.open(path);
        try {
            if (input.length() == SeekableInput.UNKNOWN && Archive.isZip(input)) {
                throw new UnreadableDataException(
                        path
                                + ": the server only sends whole files, and a ZIP archive is read from"
                                + " its end; let it send parts (Range), or bring the archive into the"
                                + " project");
            }
            return input;
        } catch (IOException | RuntimeException e) {
            input.close();
            throw e;
        }
    }
}
