/** What the inventory is made of, and where it goes. */
package dev.assay.plugin.stock;
