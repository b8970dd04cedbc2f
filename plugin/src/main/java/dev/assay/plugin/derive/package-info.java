/** Where goals put what they make of the data. */
package dev.assay.plugin.derive;
