package dev.assay.plugin.stock;

import dev.assay.document.AtomicFile;
import dev.assay.document.CanonicalJson;
import dev.assay.document.DocumentException;
import dev.assay.inventory.Change;
import dev.assay.inventory.Inventory;
import dev.assay.inventory.export.Catalogue;
import dev.assay.inventory.export.Catalogued;
import dev.assay.inventory.imported.Imported;
import dev.assay.plugin.files.Measurements;
import dev.assay.plugin.files.ProjectFiles;
import dev.assay.report.html.StockPage;
import dev.assay.report.words.Words;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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

    /** What was said, for an inventory of the same. */
    public Path kept() {
        return files.audit().resolve("inventory.bin");
    }

    /** A declaration of what is not declared, to copy from. */
    public Path suggested() {
        return files.audit().resolve("undeclared.yaml");
    }

    /** A declaration that was made of a contract or a catalogue. */
    public Path imported() {
        return files.audit().resolve("imported.yaml");
    }

    /** Where it stands for other programs, a file for each of their formats. */
    public Path exports() {
        return files.audit().resolve("catalogue");
    }

    /** The accepted one, beside the declaration. */
    public Path accepted() {
        return files.declaration().resolveSibling("inventory").resolve("inventory.json");
    }

    /** Writes an inventory for people and for other programs. */
    public void write(
            Words words, Catalogued catalogued, Optional<List<Change>> changes, String declaration)
            throws IOException {
        CanonicalJson.write(document(), catalogued.inventory());
        if (declaration.isEmpty()) {
            Files.deleteIfExists(suggested());
        } else {
            AtomicFile.write(suggested(), declaration);
        }
        for (Catalogue form : Catalogue.values()) {
            AtomicFile.write(exports().resolve(form.file()), form.write(catalogued));
        }
        AtomicFile.write(
                page(), new StockPage(words).write(catalogued.inventory(), changes, declaration));
    }

    /** Writes a declaration that was made of something else. */
    public void write(Imported made) throws IOException {
        AtomicFile.write(imported(), made.declaration());
    }

    /**
     * Reads the accepted one; empty where none is, and where it cannot be read but is replaced
     * anyway.
     *
     * @throws IOException when it cannot be read, or is of another version; says what to do
     */
    public Optional<Inventory> readAccepted(boolean isReplaced) throws IOException {
        try {
            return Files.exists(accepted()) ? Optional.of(read()) : Optional.empty();
        } catch (IOException e) {
            if (isReplaced) {
                return Optional.empty();
            }
            throw e;
        }
    }

    private Inventory read() throws IOException {
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
            return inventory;
        } catch (DocumentException e) {
            throw new IOException(
                    e.getMessage()
                            + "; restore the file from version control, or accept it anew with mvn"
                            + " assay:inventory -Dassay.acceptInventory",
                    e);
        }
    }
}
