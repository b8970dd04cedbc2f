/**
 * Accepted history lived through again with the gate of a real build: how often it would have
 * raised a false alarm, and which errors it would have stopped.
 */
package dev.assay.replay;
