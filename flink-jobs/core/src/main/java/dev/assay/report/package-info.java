/**
 * One neutral {@link dev.assay.audit.Audit}, many writers: log lines, JSON, JUnit XML, SARIF,
 * Markdown and HTML. Pure: reads nothing, asks no clock, runs in Maven's JVM. The same audit gives
 * the same bytes.
 */
package dev.assay.report;
