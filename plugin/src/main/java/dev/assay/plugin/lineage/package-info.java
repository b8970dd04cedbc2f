/** Events of lineage on their way to a server. */
package dev.assay.plugin.lineage;
