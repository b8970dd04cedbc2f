/** The child as a process: what memory it took, and that it ends with the build that started it. */
package dev.assay.job.process;
