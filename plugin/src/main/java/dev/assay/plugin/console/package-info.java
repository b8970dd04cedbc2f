/** What the user sees while a goal runs: progress on a terminal or in the log. */
package dev.assay.plugin.console;
