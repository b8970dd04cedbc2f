/** How well the learned checks' parts work, on labelled data and beside simpler methods. */
package dev.assay.train;
