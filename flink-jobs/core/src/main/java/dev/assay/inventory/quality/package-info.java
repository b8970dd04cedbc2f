/** How good an asset is: dimensions of the standards, made of metrics that are measured anyway. */
package dev.assay.inventory.quality;
