package dev.assay.scan.place;

import dev.assay.declare.DataFile;
import dev.assay.declare.DatasetFiles;
import dev.assay.declare.RemotePath;
import dev.assay.scan.ContentHash;
import dev.assay.scan.Formats;
import dev.assay.scan.SeekableInput;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** All places elsewhere that can be read from, each found by its service file. */
public final class Places {

    private Places() {}

    /**
     * The files that a declared path means, as they are now. What the place says of a version
     * stands for the content, so that files are not read to know that they are the same; where it
     * says nothing they are.
     *
     * @param path of a scheme that is read
     * @throws dev.assay.scan.UnreadableDataException when there is none, or one cannot be read
     */
    public static List<DataFile> files(RemotePath path) throws IOException {
        Place place = of(path);
        List<DataFile> files = new ArrayList<>();
        for (RemoteFile file : place.list(path)) {
            files.add(file(place, file));
        }
        files.sort(DatasetFiles.IN_ORDER);
        return files;
    }

    /**
     * A file as it is now.
     *
     * @param file as {@link #files} named it
     * @throws dev.assay.scan.UnreadableDataException when it is gone, or may not be read
     */
    public static DataFile file(RemotePath file) throws IOException {
        Place place = of(file);
        return file(place, place.look(file));
    }

    /**
     * Opens a file; whoever opens it closes it.
     *
     * @param file as {@link #files} named it
     * @throws dev.assay.scan.UnreadableDataException when it is gone, or may not be read
     */
    public static SeekableInput open(RemotePath file) throws IOException {
        return of(file).open(file);
    }

    private static DataFile file(Place place, RemoteFile file) throws IOException {
        if (file.isKnown()) {
            String known = String.join("\n", file.name(), file.bytes() + "", file.version());
            String hash = ContentHash.of(known.getBytes(StandardCharsets.UTF_8));
            return new DataFile(file.name(), file.bytes(), file.modified(), hash);
        }
        RemotePath path = RemotePath.of(file.name()).orElseThrow();
        try (Counted input = new Counted(place.open(path))) {
            String hash = ContentHash.of(input);
            return new DataFile(file.name(), input.read, file.modified(), hash);
        }
    }

    private static Place of(RemotePath path) {
        return Formats.first(
                        Place.class, place -> Optional.of(place).filter(p -> p.has(path.scheme())))
                .orElseThrow(
                        () ->
                                new IllegalStateException(
                                        "Nothing on the class path reads from "
                                                + path.scheme()
                                                + "://; the module for that place is missing"));
    }

    /** How much of a file there is: not every server says so. */
    private static final class Counted implements SeekableInput {
        private final SeekableInput file;
        private long read;

        Counted(SeekableInput file) {
            this.file = file;
        }

        @Override
        public long length() throws IOException {
            return file.length();
        }

        @Override
        public void seek(long position) throws IOException {
            file.seek(position);
            read = position;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            int n = file.read(into, offset, length);
            read += Math.max(0, n);
            return n;
        }

        @Override
        public void close() throws IOException {
            file.close();
        }
    }
}
