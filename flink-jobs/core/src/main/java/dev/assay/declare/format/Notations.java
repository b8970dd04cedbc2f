package dev.assay.declare.format;

import dev.assay.document.Nullable;
import java.io.Serializable;
import java.util.Map;
import java.util.TreeMap;

/**
 * How the columns of a text file write their values.
 *
 * @param decimal the decimal mark of all numbers, or null where each column has its own
 * @param columns those that do not write them as programs do, by name
 */
public record Notations(@Nullable Character decimal, Map<String, Notation> columns)
        implements Serializable {

    /** As everywhere in programs. */
    public static final Notations PLAIN = new Notations(null, Map.of());

    public Notations {
        columns = new TreeMap<>(columns);
    }

    /** The same, and what it leaves open as in another one. */
    public Notations or(Notations other) {
        Map<String, Notation> all = new TreeMap<>(other.columns);
        if (decimal != null) {
            all.values()
                    .removeIf(
                            notation ->
                                    notation instanceof Notation.Numbers numbers
                                            && numbers.decimal() != decimal);
        }
        all.putAll(columns);
        return new Notations(decimal == null ? other.decimal : decimal, all);
    }
}
