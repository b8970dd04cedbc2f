/** Views of a dataset, as far as they are declared. */
package dev.assay.declare.view;
