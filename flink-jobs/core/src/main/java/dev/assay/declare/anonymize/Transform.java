package dev.assay.declare.anonymize;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** What becomes of a column in an anonymised copy. */
public enum Transform {
    /** Its values stay. */
    KEEP,
    /** It is left out. */
    DROP,
    /** Each value is replaced by the same name that only the holder of the key can make. */
    PSEUDONYM,
    /**
     * Values become ranges, periods or groups that at least k rows share with those beside them.
     */
    GENERALISE,
    /** Days move, all of one user by as many. */
    SHIFT,
    /** The column stays, its values go. */
    SUPPRESS;

    /** As a declaration writes it, such as {@code pseudonym}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** All words. */
    public static List<String> words() {
        return Arrays.stream(values()).map(Transform::word).toList();
    }
}
