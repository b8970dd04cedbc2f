/** What can be said of one value: its hash, its shape, what it means, its exact number. */
package dev.assay.profile.value;
