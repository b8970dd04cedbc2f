package dev.assay.measure;

import dev.assay.declare.DataFile;
import dev.assay.declare.partition.Partitions;
import dev.assay.scan.ByteRange;
import dev.assay.scan.Format;
import dev.assay.scan.SeekableInput;
import java.io.IOException;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/**
 * What is read at once, for one answer: a range of a file, or several whole files where there are
 * very many small ones.
 *
 * @param partition that all of it is part of, as {@link Partitions#of} names it
 * @param ranges in the order of the data; more than one only of whole files
 */
public record Portion(String partition, List<ByteRange> ranges) implements Serializable {

    private static final long serialVersionUID = 1L;

    /** Files up to which each is read, kept and judged by itself. */
    public static final int MANY_FILES = 512;

    private static final long SMALL = 1 << 20;

    /** Keeps a copy of the list. */
    public Portion {
        ranges = List.copyOf(ranges);
    }

    /** The first range, by which a portion is known. */
    public ByteRange first() {
        return ranges.get(0);
    }

    /** Paths of its files, in the order of the data. */
    List<String> files() {
        return ranges.stream().map(ByteRange::file).toList();
    }

    /**
     * Cuts a dataset by the sizes of its files alone, so that the portions are the same at any
     * parallelism.
     *
     * @param files in the order of the data
     * @param inputs the files' bytes
     * @param format that says where a file can be cut
     * @param partitions that files are part of; a portion is of one of them, as long as there are
     *     not very many
     * @return portions in the order of the data
     */
    public static List<Portion> cut(
            List<DataFile> files, Inputs inputs, Format format, Partitions partitions)
            throws IOException {
        int together = (files.size() + MANY_FILES - 1) / MANY_FILES;
        List<String> names = files.stream().map(file -> partitions.of(file.path())).toList();
        boolean apart = names.stream().distinct().count() <= MANY_FILES;
        long bytes = files.stream().mapToLong(DataFile::bytes).sum();
        List<Portion> portions = new ArrayList<>();
        List<ByteRange> small = new ArrayList<>();
        for (int i = 0; i < files.size(); i++) {
            DataFile file = files.get(i);
            boolean alone = together == 1 || file.bytes() > SMALL;
            boolean isOther = apart && i > 0 && !names.get(i).equals(names.get(i - 1));
            if ((alone || isOther || small.size() == together) && !small.isEmpty()) {
                portions.add(of(small, names));
                small = new ArrayList<>();
            }
            if (!alone) {
                small.add(whole(file, i));
            } else {
                try (SeekableInput input = inputs.open(file.path())) {
                    format.cut(input, file.path(), i, file.bytes(), bytes)
                            .forEach(range -> portions.add(of(List.of(range), names)));
                }
            }
        }
        if (!small.isEmpty()) {
            portions.add(of(small, names));
        }
        return portions;
    }

    private static Portion of(List<ByteRange> ranges, List<String> partitions) {
        return new Portion(partitions.get(ranges.get(0).fileIndex()), ranges);
    }

    private static ByteRange whole(DataFile file, int index) {
        return new ByteRange(file.path(), index, 0, 0, file.bytes(), file.bytes());
    }
}
