/** What a declaration says of the copy of a dataset in which nobody can be recognised. */
package dev.assay.declare.anonymize;
