package dev.assay.measure;

/**
 * What a task answered for one portion.
 *
 * @param portion that was read
 * @param bytes of the answer, which only the task can read
 */
public record Answer(Portion portion, byte[] bytes) {}
