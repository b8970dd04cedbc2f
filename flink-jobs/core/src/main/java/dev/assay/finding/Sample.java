package dev.assay.finding;

/**
 * Where a finding can be seen.
 *
 * @param file path relative to the project, with forward slashes
 * @param line where the record starts, from 1
 * @param text what stands there, masked where the column is sensitive
 */
public record Sample(String file, long line, String text) {}
