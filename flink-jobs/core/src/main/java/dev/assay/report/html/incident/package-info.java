/** What is wrong, on the page: a card for each damage. */
package dev.assay.report.html.incident;
