/**
 * Networks that learn what accepted rows are like: an encoder for rows of mixed types, a VAE and a
 * GAN.
 */
package dev.assay.train;
