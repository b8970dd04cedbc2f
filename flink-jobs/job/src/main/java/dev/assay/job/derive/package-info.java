/** Things that are made of datasets, in the child: tables of features, rows of generators. */
package dev.assay.job.derive;
