/** What single values mean by their form: each method looks at the bytes of one value. */
package dev.assay.profile.meaning;
