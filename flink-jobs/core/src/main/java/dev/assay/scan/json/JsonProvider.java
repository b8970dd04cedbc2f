package dev.assay.scan.json;

import dev.assay.declare.format.FileFormat;
import dev.assay.declare.format.JsonRecords;
import dev.assay.scan.Format;
import dev.assay.scan.FormatProvider;
import java.util.List;
import java.util.Optional;

/** Reads what is declared as JSON. */
public final class JsonProvider implements FormatProvider {

    @Override
    public Optional<Format> format(FileFormat declared, List<String> missing) {
        return declared instanceof JsonRecords json
                ? Optional.of(new JsonFormat(json, missing))
                : Optional.empty();
    }
}
