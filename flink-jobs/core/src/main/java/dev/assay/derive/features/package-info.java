/**
 * Rows of views as tables for feature stores: a row for each entity, known at a point in time, with
 * its key.
 */
package dev.assay.derive.features;
