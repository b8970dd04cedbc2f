/** Rows against models: how unusual each is, and which columns make it so. */
package dev.assay.score;
