/** What unpacks files, a class each; what needs a library of its own comes with it. */
package dev.assay.scan.pack;
