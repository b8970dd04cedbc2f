/** Where something can be seen in the data. */
package dev.assay.profile.place;
