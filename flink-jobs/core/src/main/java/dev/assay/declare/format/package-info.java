/**
 * What a declaration says of how files are read: a record for each format, and how it came that
 * files are read so.
 */
package dev.assay.declare.format;
