/** What is usual for a number or a share, and how far chance alone goes. */
package dev.assay.series.spread;
