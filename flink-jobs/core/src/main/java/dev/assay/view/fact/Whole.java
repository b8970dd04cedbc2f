package dev.assay.view.fact;

import java.util.function.Function;

/**
 * Something that is worked out of all rows of the data, once.
 *
 * @param type of it
 * @param of works it out
 */
public record Whole<T>(Class<T> type, Function<Facts, T> of) {}
