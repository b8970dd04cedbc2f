/** What columns say of each other, and which of their values stand in one row. */
package dev.assay.profile.pair;
