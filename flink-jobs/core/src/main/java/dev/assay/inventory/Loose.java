package dev.assay.inventory;

/**
 * A file that is no asset by itself, and of which somebody should know.
 *
 * @param path relative to the project
 * @param bytes of it
 * @param what it is: a key of the reports' words, such as {@code pointer}
 * @param about more of it in plain words; may be empty
 */
public record Loose(String path, long bytes, String what, String about) {}
