/** What a declaration demands of data beside its rules: limits, networks, feasts. */
package dev.assay.declare.demand;
