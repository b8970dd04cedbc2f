/** Repairs, scored by what was there before the damage. */
package dev.assay.bench.clean;
