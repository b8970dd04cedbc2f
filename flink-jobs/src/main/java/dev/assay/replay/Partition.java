package dev.assay.replay;

import dev.assay.profile.Profile;

/**
 * A part of a dataset that came by itself.
 *
 * @param file path relative to the project
 * @param hash of its bytes, in hexadecimal
 * @param profile of its rows
 */
public record Partition(String file, String hash, Profile profile) {}
