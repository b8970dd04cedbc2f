/** What a declaration says of a dataset as an asset: who keeps it, under which licence, why. */
package dev.assay.declare.asset;
