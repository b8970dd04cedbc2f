/** What can be said of rows together, before anything is undone. */
package dev.assay.cause.rows;
