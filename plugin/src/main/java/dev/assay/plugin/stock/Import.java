package dev.assay.plugin.stock;

import dev.assay.inventory.imported.Imported;
import dev.assay.plugin.files.MeasuringException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reads a contract or a catalogue of which a declaration is made. */
public final class Import {

    private static final long LONGEST = 64L << 20;

    private Import() {}

    /**
     * The declaration that a file comes to.
     *
     * @throws MeasuringException when there is no such file, or it cannot be read as one of the
     *     documents that are known
     */
    public static Imported of(Path file) throws MeasuringException {
        try {
            if (Files.size(file) > LONGEST) {
                throw new MeasuringException(
                        file + ": the document is larger than 64 MiB; is this the right file?");
            }
            return Imported.of(file.toString(), Files.readString(file));
        } catch (IllegalArgumentException e) {
            throw new MeasuringException(e.getMessage(), e);
        } catch (IOException e) {
            throw new MeasuringException(
                    "assay.import: "
                            + file
                            + " cannot be read ("
                            + MeasuringException.reason(e)
                            + "); give a file in UTF-8",
                    e);
        }
    }
}
