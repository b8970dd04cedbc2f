/** Figures that are worked out from the states of a column, and between what they lie. */
package dev.assay.profile.figure;
