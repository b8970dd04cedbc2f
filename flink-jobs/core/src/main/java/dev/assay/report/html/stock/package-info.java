/** Parts of the page of an inventory. */
package dev.assay.report.html.stock;
