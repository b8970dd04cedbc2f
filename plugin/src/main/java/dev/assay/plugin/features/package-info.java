/** Where tables of features go. */
package dev.assay.plugin.features;
