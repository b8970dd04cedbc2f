/** The generator of accepted rows, and the discriminators that compare rows with its own. */
package dev.assay.train.gan;
