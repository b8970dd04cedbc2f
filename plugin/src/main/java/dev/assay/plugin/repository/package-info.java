/**
 * What a project's repository says of its data: who owns them, who changed them, who names them.
 */
package dev.assay.plugin.repository;
