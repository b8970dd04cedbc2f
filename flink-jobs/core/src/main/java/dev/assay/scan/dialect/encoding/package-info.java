/** What tells the encoding of a text that says nothing of it: valid UTF-8, and usual letters. */
package dev.assay.scan.dialect.encoding;
