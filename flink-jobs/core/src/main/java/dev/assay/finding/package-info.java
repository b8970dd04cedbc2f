/** What a check found, as data: about what, how much, and a message in no language. */
package dev.assay.finding;
