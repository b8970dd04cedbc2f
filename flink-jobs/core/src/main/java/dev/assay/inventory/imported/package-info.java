/** Documents of catalogues and contracts as declarations. */
package dev.assay.inventory.imported;
