/** Statistics with differential privacy: exact noise, what it costs, and what was spent. */
package dev.assay.privacy.dp;
