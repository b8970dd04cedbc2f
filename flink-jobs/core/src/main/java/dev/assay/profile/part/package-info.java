/**
 * The parts of a profile: states that are measured on the same values, filled together, and in
 * which one says how far another may be shown. A new state is a component of one of them.
 */
package dev.assay.profile.part;
