package dev.assay.view.fact;

import dev.assay.declare.view.Field;
import java.util.function.ToDoubleFunction;

/**
 * A number of all rows that have one name of a field in common, such as how often a user acts.
 *
 * @param field whose name they have
 * @param of works it out; NaN is no value
 */
public record Aggregate(Field field, ToDoubleFunction<Group> of) {}
