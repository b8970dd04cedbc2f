package dev.assay.derive.features;

import dev.assay.declare.ColumnType;

/**
 * A column of a table of features.
 *
 * @param name in the header
 * @param type of its values, in the words of Feast: {@code Int64}, {@code Float64}, {@code Bool},
 *     {@code UnixTimestamp} or {@code String}
 */
public record Feature(String name, String type) {

    /** A column whose values look so. */
    static Feature of(String name, ColumnType type) {
        return new Feature(
                name,
                switch (type) {
                    case INTEGER -> "Int64";
                    case DECIMAL -> "Float64";
                    case BOOLEAN -> "Bool";
                    case DATE, TIMESTAMP -> "UnixTimestamp";
                    case CATEGORICAL, TEXT, EMPTY -> "String";
                });
    }
}
