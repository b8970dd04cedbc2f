/** Reads JSON: lines, arrays and documents of objects. */
package dev.assay.scan.json;
