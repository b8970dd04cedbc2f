package dev.assay.replay.ceiling;

import java.util.Optional;

/**
 * An accepted partition, with and without an error.
 *
 * @param fold partitions of one fold are left out together
 * @param clean as it came
 * @param damaged with the error; empty where none was put into it, or too little of it
 */
public record Example(int fold, Description clean, Optional<Description> damaged) {}
