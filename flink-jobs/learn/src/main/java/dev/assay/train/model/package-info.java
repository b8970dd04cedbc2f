/** Model files, and where a model comes from. No Java object is in them. */
package dev.assay.train.model;
