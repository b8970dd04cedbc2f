/** The only place where messages become text, and the bundles of each language. */
package dev.assay.report.words;
