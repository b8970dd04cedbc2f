/** What stands in the elements of arrays, for which files are read once more. */
package dev.assay.measure.element;
