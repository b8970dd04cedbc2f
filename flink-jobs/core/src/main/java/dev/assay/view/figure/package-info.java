/** What is worked out of the rows of a key together with others, such as those of a log. */
package dev.assay.view.figure;
