/** Files of web servers. */
package dev.assay.scan.place.http;
