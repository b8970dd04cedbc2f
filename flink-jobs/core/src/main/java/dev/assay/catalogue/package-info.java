/** What there is, once: checks and the kinds of evidence that they are. Knows nothing else. */
package dev.assay.catalogue;
