package dev.assay.scan.orc.footer;

/**
 * How the values of a type are written in a stripe.
 *
 * @param isDictionary whether they are numbers of entries of a dictionary
 * @param isSecond whether whole numbers are in runs of the second version
 * @param size entries of the dictionary
 */
public record Encoding(boolean isDictionary, boolean isSecond, long size) {}
