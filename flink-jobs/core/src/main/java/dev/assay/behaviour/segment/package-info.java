/** Groups of users that act alike, found once and known again later. */
package dev.assay.behaviour.segment;
