package dev.assay.bench;

import java.io.BufferedReader;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The CSV files of a folder as one file: one header, then the records of all files in the order of
 * their names, again and again.
 */
public final class JoinedDays {

    private final String header;
    private final List<byte[]> days = new ArrayList<>();

    /**
     * Reads a folder.
     *
     * @throws IOException also when there is no CSV file, or two have different headers
     */
    public JoinedDays(Path folder) throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.list(folder)) {
            files = all.filter(file -> file.toString().endsWith(".csv")).sorted().toList();
        }
        if (files.isEmpty()) {
            throw new IOException(folder + " has no file *.csv; name another folder as bench.data");
        }
        header = header(files.get(0));
        for (Path file : files) {
            if (!header(file).equals(header)) {
                throw new IOException(
                        file + " has another header than " + files.get(0) + "; leave it out");
            }
            days.add(records(file));
        }
    }

    private static String header(Path file) throws IOException {
        try (BufferedReader reader = Files.newBufferedReader(file)) {
            return reader.readLine();
        }
    }

    private static byte[] records(Path file) throws IOException {
        String text = Files.readString(file);
        String records = text.substring(text.indexOf('\n') + 1);
        return (records.endsWith("\n") ? records : records + "\n").getBytes(StandardCharsets.UTF_8);
    }

    /** Writes whole days until there are so many bytes. */
    public void write(OutputStream out, long bytes) throws IOException {
        byte[] first = (header + "\n").getBytes(StandardCharsets.UTF_8);
        out.write(first);
        long written = first.length;
        for (int i = 0; written < bytes; i = (i + 1) % days.size()) {
            out.write(days.get(i));
            written += days.get(i).length;
        }
    }

    /** Writes a file and waits until it is on the disk, so that nobody is measured meanwhile. */
    void write(Path file, long bytes) throws IOException {
        try (FileOutputStream out = new FileOutputStream(file.toFile())) {
            write(out, bytes);
            out.getFD().sync();
        }
    }
}
