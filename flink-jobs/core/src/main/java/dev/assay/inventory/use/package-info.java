/** Who answers for files of a project and who uses them, as its other files say. */
package dev.assay.inventory.use;
