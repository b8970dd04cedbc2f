package dev.assay.scan;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;

/** A local file, read without the engine. */
public record LocalInput(RandomAccessFile file) implements SeekableInput {

    /** Opens a file; whoever opens it closes it. */
    public static LocalInput open(Path path) throws IOException {
        return new LocalInput(new RandomAccessFile(path.toFile(), "r"));
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
