/** How well recommenders foresee what users do next, and how far that can be trusted. */
package dev.assay.recommend.rank;
