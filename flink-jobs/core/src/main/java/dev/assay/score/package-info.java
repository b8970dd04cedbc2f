/** What the networks say of rows, and how their training went, as data. Knows no network. */
package dev.assay.score;
