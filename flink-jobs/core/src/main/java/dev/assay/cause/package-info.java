/**
 * What probably happened to a partition that fails: each kind of damage that {@link
 * dev.assay.mutate} can do is undone in memory, and the partition is judged again. What makes most
 * of the findings go away is the likely cause.
 */
package dev.assay.cause;
