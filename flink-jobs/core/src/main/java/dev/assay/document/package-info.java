/** Documents on disk: canonical JSON, and files that appear whole or not at all. Knows no stage. */
package dev.assay.document;
