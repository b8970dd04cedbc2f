/**
 * What both networks are made of: layers, an optimiser, early stopping, random streams, held-out
 * rows.
 */
package dev.assay.train.net;
