/** Gradient-boosted trees: what a strong classifier of tables knows, without a native library. */
package dev.assay.train.boost;
