/** What a check said, and on what it stands, so that it need not be said anew. */
package dev.assay.plugin.verdict;
