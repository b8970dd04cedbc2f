/** A dataset's partitions at a glance. */
package dev.assay.report.html.strip;
