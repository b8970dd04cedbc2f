package dev.assay.plugin.derive;

import dev.assay.derive.table.TableKind;
import dev.assay.plugin.files.MeasuringException;

/** How tables of made things are written, as a parameter says it. */
public final class TableOutput {

    private TableOutput() {}

    /**
     * A word that is known.
     *
     * @throws MeasuringException where it is none; names those that are
     */
    public static String word(String parameter) throws MeasuringException {
        String word = parameter.strip();
        if (TableKind.of(word).isEmpty()) {
            throw new MeasuringException(
                    "assay.output is '"
                            + parameter
                            + "'; write one of "
                            + String.join(", ", TableKind.words()));
        }
        return word;
    }
}
