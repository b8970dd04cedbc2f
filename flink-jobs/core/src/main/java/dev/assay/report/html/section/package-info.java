/** The parts of an audit's page, one file each. */
package dev.assay.report.html.section;
