/** An audit as lines of a build's log. */
package dev.assay.report.log;
