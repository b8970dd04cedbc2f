/**
 * The variational autoencoder: its training, its calibration, and how unlikely it finds rows and
 * cells.
 */
package dev.assay.train.vae;
