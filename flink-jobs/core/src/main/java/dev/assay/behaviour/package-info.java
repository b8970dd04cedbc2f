/** What users and items of a log of events do altogether, over all of its partitions. */
package dev.assay.behaviour;
