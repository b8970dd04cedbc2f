/** What the user declares: {@code src/assay/assay.yaml} as records, read with line and column. */
package dev.assay.declare;
