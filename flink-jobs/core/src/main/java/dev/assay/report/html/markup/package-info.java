/** Elements that escape what is put into them; nothing else writes markup. */
package dev.assay.report.html.markup;
