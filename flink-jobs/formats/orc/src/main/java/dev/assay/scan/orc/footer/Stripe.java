package dev.assay.scan.orc.footer;

import dev.assay.scan.block.Block;

/**
 * Rows that are stored together.
 *
 * @param index its place in the file, from 0
 * @param firstRow its first row's place in the file, from 0
 * @param rows how many it has
 * @param start its first byte in the file
 * @param length bytes of its streams
 * @param footer bytes of what it says of itself, behind its streams
 */
public record Stripe(int index, long firstRow, long rows, long start, long length, long footer)
        implements Block {}
