/** How files that are written in odd ways are read when nothing is said of them: Pollock. */
package dev.assay.bench.pollock;
