/** Who did something with which item, when, and which part of which log says so. */
package dev.assay.recommend.interaction;
