/**
 * The boundary between Maven's JVM and the child that measures: files, an exit code and lines of
 * progress.
 */
package dev.assay.fork;
