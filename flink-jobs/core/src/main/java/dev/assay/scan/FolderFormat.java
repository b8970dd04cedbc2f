package dev.assay.scan;

import dev.assay.declare.format.HowRead.Guess;
import dev.assay.declare.partition.FolderColumns;
import dev.assay.declare.partition.Partitions;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A format whose files have the columns of their folders, and of their names, too. A column that is
 * in the file itself is read there.
 */
final class FolderFormat implements Format {

    private static final long serialVersionUID = 1L;

    private final Format files;
    private final Partitions partitions;

    /**
     * Columns of files in such folders, which all ranges of a file ask for: a format may have to
     * read the whole file to know them.
     */
    private transient Map<String, List<String>> known = new ConcurrentHashMap<>();

    /** Of files that are read by a format. */
    FolderFormat(Format files, Partitions partitions) {
        this.files = files;
        this.partitions = partitions;
    }

    private void readObject(ObjectInputStream in) throws IOException, ClassNotFoundException {
        in.defaultReadObject();
        known = new ConcurrentHashMap<>();
    }

    @Override
    public List<ByteRange> cut(
            SeekableInput input, String file, int fileIndex, long length, long dataset)
            throws IOException {
        return files.cut(input, file, fileIndex, length, dataset);
    }

    @Override
    public List<String> columns(SeekableInput input, String file) throws IOException {
        List<String> own = files.columns(input, file);
        List<String> all = new ArrayList<>(own);
        for (String name : partitions.columns(file).names()) {
            if (!own.contains(name)) {
                all.add(name);
            }
        }
        return all;
    }

    @Override
    public List<String> header(SeekableInput input, String file) throws IOException {
        List<String> own = files.header(input, file);
        List<String> columns = columns(input, file);
        List<String> all = new ArrayList<>(own);
        all.addAll(columns.subList(own.size(), columns.size()));
        return all;
    }

    @Override
    public List<Guess> told(SeekableInput input, String file) throws IOException {
        return files.told(input, file);
    }

    @Override
    public boolean isNamedThroughout() {
        return files.isNamedThroughout();
    }

    @Override
    public Format guessing() {
        return new FolderFormat(files.guessing(), partitions);
    }

    @Override
    public boolean isGuessing() {
        return files.isGuessing();
    }

    @Override
    public BatchReader open(SeekableInput input, ByteRange range, List<String> columns)
            throws IOException {
        FolderColumns folders = partitions.columns(range.file());
        if (folders.isEmpty()) {
            return files.open(input, range, columns);
        }
        byte[][] cells = new byte[columns.size()][];
        String[] values = values(input, range.file(), folders, columns);
        for (int i = 0; i < cells.length; i++) {
            cells[i] = values[i] == null ? null : values[i].getBytes(StandardCharsets.UTF_8);
        }
        return new Filled(files.open(input, range, columns), cells);
    }

    @Override
    public List<String[]> records(
            SeekableInput input, String file, long[] positions, List<String> columns)
            throws IOException {
        List<String[]> records = files.records(input, file, positions, columns);
        FolderColumns folders = partitions.columns(file);
        if (!folders.isEmpty()) {
            String[] values = values(input, file, folders, columns);
            for (String[] record : records) {
                for (int i = 0; i < values.length; i++) {
                    record[i] = values[i] == null ? record[i] : values[i];
                }
            }
        }
        return records;
    }

    /** For each column the value that its folders give it, or null. */
    private String[] values(
            SeekableInput input, String file, FolderColumns folders, List<String> columns)
            throws IOException {
        List<String> own = known.get(file);
        if (own == null) {
            own = files.columns(input, file);
            known.put(file, own);
        }
        List<String> inFile = own;
        return columns.stream()
                .map(name -> inFile.contains(name) ? null : folders.value(name))
                .toArray(String[]::new);
    }

    /** What a file's folders are called is part of its path. */
    @Override
    public String identity() {
        return partitions.files().isEmpty()
                ? files.identity()
                : files.identity() + " in " + partitions.files();
    }

    /**
     * Rows with the values of their folders.
     *
     * @param rows of the file itself
     * @param cells for each column the value of all rows, or null
     */
    private record Filled(BatchReader rows, byte[][] cells) implements BatchReader {
        @Override
        public boolean read(ColumnBatch batch) throws IOException {
            boolean more = rows.read(batch);
            batch.fill(cells);
            return more;
        }

        @Override
        public Residue residue() {
            return rows.residue();
        }

        @Override
        public void tell(OddRecords.Taker taker) {
            rows.tell(taker);
        }

        @Override
        public long consumed() {
            return rows.consumed();
        }

        @Override
        public long fileLength() {
            return rows.fileLength();
        }
    }
}
