/** Pages of a project's site, and the page of all modules. */
package dev.assay.plugin.site;
