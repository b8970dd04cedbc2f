package dev.assay.scan.parquet.footer;

import java.util.List;

/**
 * What a file says of itself at its end.
 *
 * @param fields of a row
 * @param groups those that have rows
 */
public record Footer(List<Field> fields, List<RowGroup> groups) {}
