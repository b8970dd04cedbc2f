package dev.assay.inventory.find;

import dev.assay.declare.format.AvroFile;
import dev.assay.declare.format.FileFormat;
import dev.assay.declare.format.HowRead;
import dev.assay.declare.format.JsonRecords;
import dev.assay.declare.format.OrcFile;
import dev.assay.declare.format.ParquetFile;
import dev.assay.declare.format.Unfolded;
import dev.assay.declare.format.Workbook;
import dev.assay.declare.partition.Partitions;
import dev.assay.scan.Format;
import dev.assay.scan.Formats;
import dev.assay.scan.SeekableInput;
import dev.assay.scan.kind.FileKind;
import java.io.IOException;
import java.util.List;

/** Asks files that are no text for their columns. */
final class Reads {

    private Reads() {}

    /** Those of a file of that kind; none where the module that reads it is not at hand. */
    static List<String> columns(SeekableInput input, String file, FileKind kind)
            throws IOException {
        return columns(input, file, kind, "");
    }

    /**
     * The same, where elements of an array are rows.
     *
     * @param rows the column with the array, or an empty text
     */
    static List<String> columns(SeekableInput input, String file, FileKind kind, String rows)
            throws IOException {
        FileFormat read = read(kind, rows).format();
        Format format;
        try {
            format = Formats.of(read, List.of(), Partitions.NONE);
        } catch (IllegalStateException e) {
            return List.of();
        }
        List<String> some = format.isNamedThroughout() ? some(format, input, file) : List.of();
        return some.isEmpty() ? format.columns(input, file) : some;
    }

    /** Columns by parts of a file, where they are the same. */
    private static List<String> some(Format format, SeekableInput input, String file)
            throws IOException {
        Format guessing = format.guessing();
        return guessing.isGuessing() ? guessing.columns(input, file) : List.of();
    }

    /**
     * How files of a kind are read that is no plain text.
     *
     * @param rows the column of arrays whose elements are rows, or an empty text
     */
    static HowRead read(FileKind kind, String rows) {
        FileFormat plain = format(kind);
        return new HowRead(rows.isEmpty() ? plain : new Unfolded(plain, rows, false), List.of());
    }

    private static FileFormat format(FileKind kind) {
        return switch (kind) {
            case PARQUET -> new ParquetFile();
            case ORC -> new OrcFile();
            case AVRO -> new AvroFile();
            case XLSX -> new Workbook(null);
            default -> new JsonRecords();
        };
    }
}
