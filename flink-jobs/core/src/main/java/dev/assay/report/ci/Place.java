package dev.assay.report.ci;

/**
 * Where a server marks what is wrong.
 *
 * @param file path relative to the project, with forward slashes
 * @param line from 1
 * @param column from 1; 1 where only the line is known
 * @param text what stands there, as the data has it or as it is masked; blank where it is not known
 */
record Place(String file, long line, int column, String text) {}
