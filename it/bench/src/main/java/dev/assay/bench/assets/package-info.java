/**
 * What discovery finds in a folder of real data, and what it guesses, beside what a person says.
 */
package dev.assay.bench.assets;
