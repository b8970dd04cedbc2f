/** Data that lie elsewhere than in the project, read over a network. */
package dev.assay.scan.place;
