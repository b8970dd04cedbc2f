package dev.assay.view;

import dev.assay.declare.format.FileFormat;
import dev.assay.declare.format.ViewOf;
import dev.assay.scan.Format;
import dev.assay.scan.FormatProvider;
import java.util.List;
import java.util.Optional;

/** Reads views as if they were files. */
public final class ViewProvider implements FormatProvider {

    @Override
    public Optional<Format> format(FileFormat declared, List<String> missing) {
        return declared instanceof ViewOf view
                ? Optional.of(new ViewFormat(view))
                : Optional.empty();
    }
}
