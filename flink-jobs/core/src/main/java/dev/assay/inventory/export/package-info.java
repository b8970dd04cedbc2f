/** An inventory in the formats of catalogues, contracts and lineage. */
package dev.assay.inventory.export;
