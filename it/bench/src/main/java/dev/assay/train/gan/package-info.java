/** How well generated rows and learned coherence work, beside simpler methods. */
package dev.assay.train.gan;
