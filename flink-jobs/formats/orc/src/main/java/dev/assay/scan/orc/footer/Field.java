package dev.assay.scan.orc.footer;

import java.util.List;

/**
 * A type in the tree of types that a row is made of.
 *
 * @param id its place among all types, by which its streams are known
 * @param name in the struct that it is in, empty elsewhere
 * @param scale digits behind the point of a decimal, or {@link #UNKNOWN_SCALE}
 * @param isEncrypted whether its values are encrypted
 * @param children what it is made of
 */
public record Field(
        int id, String name, Kind kind, int scale, boolean isEncrypted, List<Field> children) {

    /** That the digits behind the point are those of each value: so do files of Hive 0.11. */
    public static final int UNKNOWN_SCALE = -1;

    /** Whether its values are cells as they are. */
    public boolean isLeaf() {
        return switch (kind) {
            case LIST, MAP, STRUCT, UNION -> false;
            default -> true;
        };
    }
}
