/** An audit for programs: JSON, SARIF, JUnit XML, and Markdown for the summary of a build. */
package dev.assay.report.ci;
