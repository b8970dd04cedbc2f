package dev.assay.scan;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;

/** A local file, read without the engine. */
public record LocalInput(RandomAccessFile file) implements SeekableInput {

    /**
     * Opens a file of the data; whoever opens it closes it.
     *
     * @param file relative to the project
     * @throws UnreadableDataException when it is gone, or may not be read
     */
    public static LocalInput open(Path project, String file) throws IOException {
        Path path = project.resolve(file);
        try {
            return new LocalInput(new RandomAccessFile(path.toFile(), "r"));
        } catch (FileNotFoundException e) {
            throw new UnreadableDataException(
                    file
                            + (Files.exists(path)
                                    ? ": the file cannot be opened; check its permissions"
                                    : ": there is no such file; deliver it again, or take it out of path"));
        }
    }

    @Override
    public long length() throws IOException {
        return file.length();
    }

    @Override
    public void seek(long position) throws IOException {
        file.seek(position);
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        return file.read(into, offset, length);
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
