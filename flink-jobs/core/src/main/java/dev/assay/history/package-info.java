/**
 * What a dataset's measures were each time that it was accepted or, if asked, audited: one line
 * each, kept with the project, so that what gets worse by little each time is seen.
 */
package dev.assay.history;
