package dev.assay.declare;

/**
 * A column of a dataset, as a reference names it.
 *
 * @param dataset its name
 * @param column of that dataset
 */
public record Reference(String dataset, String column) {

    /** Of {@code dataset.column}; a dataset's name may hold dots, so the last one cuts. */
    public static Reference parse(String text) {
        int dot = text.lastIndexOf('.');
        return new Reference(text.substring(0, dot), text.substring(dot + 1));
    }

    @Override
    public String toString() {
        return dataset + "." + column;
    }
}
