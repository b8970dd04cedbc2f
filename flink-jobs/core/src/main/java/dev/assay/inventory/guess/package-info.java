/**
 * What found data mean to search and recommendation: their role, their columns and their key, by
 * names in English and Chinese and by the forms of values. Guesses, each with how sure it is.
 */
package dev.assay.inventory.guess;
