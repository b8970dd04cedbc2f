/**
 * A build's verdict. {@link dev.assay.audit.Gate} weighs all that is known of the datasets and
 * decides once; {@link dev.assay.audit.Audit} is what it came to, for reports. Pure: reads no file,
 * asks no clock.
 */
package dev.assay.audit;
