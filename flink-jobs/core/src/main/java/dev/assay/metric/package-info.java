/**
 * What can be measured of a dataset, each metric once. Rules, histories and reports read from here.
 */
package dev.assay.metric;
