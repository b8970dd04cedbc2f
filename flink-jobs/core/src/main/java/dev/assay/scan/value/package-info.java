/** Typed values as the text that CSV would have of them, for formats that store them as bytes. */
package dev.assay.scan.value;
