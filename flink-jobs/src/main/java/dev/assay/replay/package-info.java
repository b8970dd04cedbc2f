/** Accepted history lived through again with the real judge: how often it would have cried wolf. */
package dev.assay.replay;
