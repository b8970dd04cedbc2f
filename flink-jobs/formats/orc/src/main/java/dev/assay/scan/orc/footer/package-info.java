/** What a file and its stripes say of themselves. */
package dev.assay.scan.orc.footer;
