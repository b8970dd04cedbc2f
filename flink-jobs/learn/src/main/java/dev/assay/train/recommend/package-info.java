/** Recommenders that need the native library: a linear one in closed form and a network. */
package dev.assay.train.recommend;
