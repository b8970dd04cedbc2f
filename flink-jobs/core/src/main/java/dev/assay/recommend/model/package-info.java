/** Recommenders that need no native library, and what all recommenders have in common. */
package dev.assay.recommend.model;
