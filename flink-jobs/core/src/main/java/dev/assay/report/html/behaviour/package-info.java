/** The part of a dataset's section that shows what its users and items do. */
package dev.assay.report.html.behaviour;
