/** How records are cut whose quotes are not as RFC 4180 has them. */
package dev.assay.scan.quotes;
