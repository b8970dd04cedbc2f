/**
 * Views: rows that are made of the rows of a dataset, one for each key. A view is a format: what
 * reads files reads views, and nothing behind it knows the difference.
 */
package dev.assay.view;
