/** Reads interactions from the files of logs. */
package dev.assay.measure.interaction;
