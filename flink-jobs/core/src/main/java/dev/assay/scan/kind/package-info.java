/** What a file is, by its first bytes and never by its ending. */
package dev.assay.scan.kind;
