/**
 * Files that keep rows in blocks, each column by itself, and say at their end where the blocks are.
 */
package dev.assay.scan.block;
