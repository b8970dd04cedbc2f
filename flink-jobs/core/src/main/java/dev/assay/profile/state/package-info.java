/** What is measured: states that are added up, one for each measure. */
package dev.assay.profile.state;
