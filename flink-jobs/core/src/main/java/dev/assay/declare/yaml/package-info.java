/** Nodes of a YAML file that know their line and column, and what is said of a fault there. */
package dev.assay.declare.yaml;
