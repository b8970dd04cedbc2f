/** Benchmarks of states, where their builders can be seen. */
package dev.assay.profile;
