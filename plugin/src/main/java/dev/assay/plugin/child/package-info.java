/** The child JVM: its launcher, class path, arguments and memory, and what its end means. */
package dev.assay.plugin.child;
