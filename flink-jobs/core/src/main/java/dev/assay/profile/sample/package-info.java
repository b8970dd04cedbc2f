/** The sample of rows that networks and associations are made of. */
package dev.assay.profile.sample;
