/** Units that numbers may have come in, and how numbers are spread in files. */
package dev.assay.derive.clean.unit;
