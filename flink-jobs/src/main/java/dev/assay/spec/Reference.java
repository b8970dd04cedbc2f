package dev.assay.spec;

/**
 * A column of a dataset, as a reference names it.
 *
 * @param dataset its name
 * @param column of that dataset
 */
public record Reference(String dataset, String column) {

    @Override
    public String toString() {
        return dataset + "." + column;
    }
}
