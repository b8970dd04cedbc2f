/** Rules as records, and the texts that they are parsed from. */
package dev.assay.declare.rule;
