/** Arrays in the cells of other formats: their elements as rows, or their lengths as columns. */
package dev.assay.scan.array;
