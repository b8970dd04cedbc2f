/** How personal data is recognised: by the form and check digits of values, by names of columns. */
package dev.assay.privacy;
