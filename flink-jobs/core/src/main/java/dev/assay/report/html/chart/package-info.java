/** Drawings of counts, courses and findings, each with its meaning in words. */
package dev.assay.report.html.chart;
