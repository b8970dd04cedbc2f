/** Trains a dataset's networks on a sample of its rows: a VAE and a GAN, side by side. */
package dev.assay.train;
