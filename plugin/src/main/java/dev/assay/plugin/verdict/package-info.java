/**
 * How strictly is judged, what a check said, on what it stands, so that it need not be said anew,
 * and what is refused for it.
 */
package dev.assay.plugin.verdict;
