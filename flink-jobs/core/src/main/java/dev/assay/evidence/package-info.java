/** What was measured of a dataset, and the folder that keeps it. */
package dev.assay.evidence;
