/** The data of a project: which files a declaration means, where they lie, what they need. */
package dev.assay.plugin.data;
