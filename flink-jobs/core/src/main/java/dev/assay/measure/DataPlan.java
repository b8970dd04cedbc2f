package dev.assay.measure;

import dev.assay.declare.DataFile;
import dev.assay.declare.DatasetSpec;
import dev.assay.scan.Format;
import dev.assay.scan.Formats;
import dev.assay.scan.SeekableInput;
import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * What is to be read of a dataset, settled before anything is.
 *
 * @param format of all its files
 * @param columns of all files together, in the order in which the files bring them
 * @param files in the order of the data
 * @param portions of the files, in the order of the data
 * @param bytes of all files
 */
public record DataPlan(
        Format format,
        List<String> columns,
        List<DataFile> files,
        List<Portion> portions,
        long bytes) {

    /** Bytes beyond which of data that nobody declared a sample is measured. */
    public static final long MOST_UNDECLARED = 4L << 30;

    /** Bytes of such a sample, nearly. */
    private static final long SAMPLE = 1L << 30;

    /** Asks a file for its columns. */
    @FunctionalInterface
    public interface Naming {

        /** The columns in the order of the file. */
        List<String> columns(Format format, DataFile file) throws IOException;

        /** Reads what of the file must be read for it. */
        static Naming of(Inputs inputs) {
            return (format, file) -> {
                try (SeekableInput input = inputs.open(file.path())) {
                    return format.columns(input, file.path());
                }
            };
        }
    }

    /** As {@link #of(Inputs, Naming, DatasetSpec, List)}; all files are asked. */
    public static DataPlan of(Inputs inputs, DatasetSpec spec, List<DataFile> files)
            throws IOException {
        return of(inputs, Naming.of(inputs), spec, files);
    }

    /**
     * Plans to read all files of a dataset.
     *
     * @param inputs the files' bytes
     * @param naming asks each for its columns
     * @param spec how the files are read
     * @param files in the order of the data
     */
    public static DataPlan of(Inputs inputs, Naming naming, DatasetSpec spec, List<DataFile> files)
            throws IOException {
        Format format = Formats.of(spec);
        Set<String> columns = new LinkedHashSet<>();
        for (DataFile file : files) {
            columns.addAll(naming.columns(format, file));
        }
        return of(inputs, format, columns, spec, files);
    }

    /**
     * The same plan without reading all of each file first, where that is needed to know its
     * columns; who reads by it may find a {@link Format.UnforeseenColumn}, and reads by the other
     * one then.
     *
     * @return empty where columns are known at once, or cannot be guessed
     */
    public static Optional<DataPlan> guessed(
            Inputs inputs, Naming naming, DatasetSpec spec, List<DataFile> files)
            throws IOException {
        Format format = Formats.of(spec).guessing();
        boolean inFolders =
                files.stream().anyMatch(file -> !spec.partitions().columns(file.path()).isEmpty());
        if (!format.isGuessing() || inFolders) {
            return Optional.empty();
        }
        Set<String> columns = new LinkedHashSet<>();
        for (DataFile file : files) {
            List<String> own = naming.columns(format, file);
            columns.addAll(own);
            // What one has early and another late, or not, would be at another place.
            if (own.isEmpty() || own.size() < columns.size()) {
                return Optional.empty();
            }
        }
        return files.isEmpty()
                ? Optional.empty()
                : Optional.of(of(inputs, format, columns, spec, files));
    }

    /** The same of a sample of the portions, where there is more than is measured unasked. */
    public DataPlan sampled() {
        return bytes <= MOST_UNDECLARED ? this : everyNth((int) ((bytes + SAMPLE - 1) / SAMPLE));
    }

    /** The same of the first portion and each so many behind it. */
    DataPlan everyNth(int n) {
        List<Portion> some =
                IntStream.range(0, portions.size())
                        .filter(i -> i % n == 0)
                        .mapToObj(portions::get)
                        .toList();
        return new DataPlan(format, columns, files, some, bytes);
    }

    private static DataPlan of(
            Inputs inputs,
            Format format,
            Set<String> columns,
            DatasetSpec spec,
            List<DataFile> files)
            throws IOException {
        return new DataPlan(
                format,
                List.copyOf(columns),
                files,
                Portion.cut(files, inputs, format, spec.partitions()),
                files.stream().mapToLong(DataFile::bytes).sum());
    }
}
