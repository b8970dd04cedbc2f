package dev.assay.batch;

import dev.assay.profile.state.RowSet;

/**
 * Where the rows of a batch come from.
 *
 * @param file path relative to the project, with forward slashes
 * @param part which piece of the file, from 0
 * @param hash of the bytes, in hexadecimal
 * @param contents {@link RowSet} of its rows, in hexadecimal; empty where it is not known
 */
public record BatchOrigin(String file, int part, String hash, String contents) {}
