package dev.assay.scan.array;

import dev.assay.declare.format.FileFormat;
import dev.assay.declare.format.Unfolded;
import dev.assay.scan.Format;
import dev.assay.scan.FormatProvider;
import dev.assay.scan.Formats;
import java.util.List;
import java.util.Optional;

/** Reads what is declared with arrays that are unfolded. */
public final class ArrayProvider implements FormatProvider {

    @Override
    public Optional<Format> format(FileFormat declared, List<String> missing) {
        if (!(declared instanceof Unfolded unfolded)) {
            return Optional.empty();
        }
        Format files = Formats.plain(unfolded.files(), missing);
        return Optional.of(
                unfolded.rows() == null
                        ? new ArrayLengths(files)
                        : new ArrayRows(files, unfolded.rows(), missing));
    }
}
