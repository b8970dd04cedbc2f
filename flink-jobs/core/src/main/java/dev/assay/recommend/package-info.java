/** The recommendation probe: how good recommendations are that are learnt from the data. */
package dev.assay.recommend;
