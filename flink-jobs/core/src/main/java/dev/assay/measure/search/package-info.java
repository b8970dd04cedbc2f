/** Reads judgments, rankings of logs, and texts of catalogues for the search probe. */
package dev.assay.measure.search;
