/** Copies of datasets in which nobody can be recognised, and how great the risk is that remains. */
package dev.assay.derive.anonymize;
