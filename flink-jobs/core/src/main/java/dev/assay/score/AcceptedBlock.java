package dev.assay.score;

/**
 * A contiguous part of the accepted rows, as a network sees it that has not learned from it.
 *
 * @param rows that were judged
 * @param misfits of these, the unusual ones whose most blamed cell holds no new value
 */
public record AcceptedBlock(long rows, long misfits) {}
