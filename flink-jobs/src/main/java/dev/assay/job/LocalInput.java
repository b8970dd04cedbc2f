package dev.assay.job;

import dev.assay.scan.SeekableInput;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;

/** A local file, read without the engine. */
record LocalInput(RandomAccessFile file) implements SeekableInput {

    static LocalInput open(Path path) throws IOException {
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
