/** Files of a project and of the cache: where they lie, and how they change in one step. */
package dev.assay.plugin.files;
