/**
 * A repaired copy of a dataset, file by file: what is written, what was changed, what was put
 * aside, and a list of changes that somebody edited.
 */
package dev.assay.derive.clean.copy;
