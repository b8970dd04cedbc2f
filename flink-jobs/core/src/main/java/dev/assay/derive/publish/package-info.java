/** Statistics of a dataset with differential privacy: which ones, and what each costs. */
package dev.assay.derive.publish;
