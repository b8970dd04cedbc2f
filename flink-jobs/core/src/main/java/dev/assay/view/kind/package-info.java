/** The views, each with its columns. */
package dev.assay.view.kind;
