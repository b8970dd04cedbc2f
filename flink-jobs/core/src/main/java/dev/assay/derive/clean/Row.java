package dev.assay.derive.clean;

/**
 * A row of a file.
 *
 * @param file relative to the project
 * @param line on which its record starts, from 1
 * @param cells a text for each column of the dataset, null where there is no value
 */
public record Row(String file, long line, String[] cells) {}
