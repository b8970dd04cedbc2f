/**
 * How a text file is written, found out from its beginning: encoding, delimiter, quotes, header.
 * Pure functions from bytes to readings with odds. Nothing here reads a file.
 */
package dev.assay.scan.dialect;
