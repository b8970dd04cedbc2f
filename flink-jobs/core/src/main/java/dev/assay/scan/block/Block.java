package dev.assay.scan.block;

/** Rows that are stored together. */
public interface Block {

    /** Its first byte in the file. */
    long start();

    /** Its first row's place in the file, from 0. */
    long firstRow();

    /** How many rows it has. */
    long rows();
}
