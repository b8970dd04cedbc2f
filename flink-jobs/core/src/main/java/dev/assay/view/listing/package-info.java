/** What can be said of an item of a catalogue, by itself or among all others. */
package dev.assay.view.listing;
