/** Days that have a name: public holidays, feasts that move, and sale days, by country. */
package dev.assay.calendar;
