/** What the last audits of the modules of a build came to, side by side on one page. */
package dev.assay.report.html.modules;
