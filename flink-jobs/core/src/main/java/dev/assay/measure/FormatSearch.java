package dev.assay.measure;

import dev.assay.declare.format.CsvDialect;
import dev.assay.declare.format.FileFormat;
import dev.assay.declare.format.HowRead;
import dev.assay.document.Nullable;
import java.io.IOException;
import java.util.List;

/**
 * Settles how a dataset's files are read, before they are: as declared, as accepted, or as the
 * files themselves show.
 *
 * @param inputs the files' bytes
 */
public record FormatSearch(Inputs inputs) {

    /**
     * How files are read.
     *
     * @param format with everything that reading needs
     * @param read what was found out, or null where nothing was
     */
    public record Settled(FileFormat format, @Nullable HowRead read) {}

    /**
     * Of data of which nothing was accepted.
     *
     * @param declared what is said of it
     * @param files in the order of the data
     * @throws dev.assay.scan.UnreadableDataException when two files are clearly written in two
     *     dialects
     */
    public Settled found(FileFormat declared, List<String> files) throws IOException {
        return declared instanceof CsvDialect csv
                ? settled(csv, new DialectSearch(inputs).found(csv, files).orElse(null))
                : new Settled(declared, null);
    }

    /**
     * Of data of which some was accepted: as that, for certain, so that a new file that is another
     * is refused and no reason to read all of it anew.
     *
     * @param accepted how that was read; null where it is older than that it is kept
     */
    public Settled accepted(FileFormat declared, @Nullable HowRead accepted, List<String> files)
            throws IOException {
        if (!(declared instanceof CsvDialect csv)) {
            return new Settled(declared, null);
        }
        Settled settled = settled(csv, accepted);
        new DialectSearch(inputs).check((CsvDialect) settled.format(), csv, files);
        return settled;
    }

    /** What was accepted before dialects were found out was read as usual. */
    private static Settled settled(CsvDialect declared, @Nullable HowRead read) {
        CsvDialect found = read == null ? CsvDialect.RFC_4180 : read.dialect();
        return new Settled(declared.or(found), read);
    }
}
