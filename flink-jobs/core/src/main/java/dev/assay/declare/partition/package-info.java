/** Which files of a dataset are one delivery, and which deliveries there must be. */
package dev.assay.declare.partition;
