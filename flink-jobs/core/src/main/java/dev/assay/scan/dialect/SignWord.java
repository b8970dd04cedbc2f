package dev.assay.scan.dialect;

import dev.assay.declare.format.CsvDialect;

/** Signs as a declaration has them. */
final class SignWord {

    private SignWord() {}

    /** A sign that is seen as it is, and a word for one that is not. */
    static String of(char sign) {
        return switch (sign) {
            case CsvDialect.NONE -> "none";
            case '\t' -> "tab";
            case ' ' -> "space";
            default ->
                    sign < ' '
                            ? String.format(java.util.Locale.ROOT, "\\u%04x", (int) sign)
                            : String.valueOf(sign);
        };
    }
}
