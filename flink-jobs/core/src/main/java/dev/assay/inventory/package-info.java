/** Which data assets there are: what they hold, whose they are, how good, who uses them. */
package dev.assay.inventory;
