/**
 * From measurements, rules and the accepted baseline to a verdict. Pure: reads nothing, runs in
 * Maven's JVM.
 */
package dev.assay.judge;
