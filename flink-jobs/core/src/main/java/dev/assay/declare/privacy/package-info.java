/** What a declaration says of statistics that are published with differential privacy. */
package dev.assay.declare.privacy;
