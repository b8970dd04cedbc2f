/** How well unusual rows and cells are found in labelled data, and how fast. */
package dev.assay.train.vae;
