package dev.assay.plugin.stock;

import dev.assay.document.CanonicalJson;
import dev.assay.document.DocumentException;
import dev.assay.inventory.Inventory;
import dev.assay.plugin.files.Measurements;
import dev.assay.plugin.files.ProjectFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Where a project's inventories are.
 *
 * @param files of the project
 */
public record InventoryFiles(ProjectFiles files) {

    /** What was measured for it. */
    public Measurements measured() {
        return new Measurements(files.audit().resolve("stock"));
    }

    /** The inventory as a document for programs. */
    public Path document() {
        return files.audit().resolve("inventory.json");
    }

    /** The inventory as a page for people. */
    public Path page() {
        return files.audit().resolve("inventory.html");
    }

    /** A declaration of what is not declared, to copy from. */
    public Path suggested() {
        return files.audit().resolve("undeclared.yaml");
    }

    /** Where it stands for other programs, a file for each of their formats. */
    public Path exports() {
        return files.audit().resolve("catalogue");
    }

    /** The accepted one, beside the declaration. */
    public Path accepted() {
        return files.declaration().resolveSibling("inventory").resolve("inventory.json");
    }

    /**
     * Reads the accepted one; empty where none is.
     *
     * @throws IOException when it cannot be read, or is of another version; says what to do
     */
    public Optional<Inventory> readAccepted() throws IOException {
        if (!Files.exists(accepted())) {
            return Optional.empty();
        }
        try {
            Inventory inventory = CanonicalJson.read(accepted(), Inventory.class);
            if (!Inventory.FORMAT.equals(inventory.format())) {
                throw new IOException(
                        accepted()
                                + ": the format is "
                                + inventory.format()
                                + ", this version of Assay reads "
                                + Inventory.FORMAT
                                + "; accept it anew with mvn assay:inventory"
                                + " -Dassay.acceptInventory");
            }
            return Optional.of(inventory);
        } catch (DocumentException e) {
            throw new IOException(
                    e.getMessage()
                            + "; restore the file from version control, or accept it anew with mvn"
                            + " assay:inventory -Dassay.acceptInventory",
                    e);
        }
    }
}
