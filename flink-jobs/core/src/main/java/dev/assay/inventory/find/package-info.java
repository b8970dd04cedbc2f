/**
 * Which data lie in a project: its files, told by their content, grouped into datasets. Nothing is
 * fetched, unpacked on disk or changed.
 */
package dev.assay.inventory.find;
