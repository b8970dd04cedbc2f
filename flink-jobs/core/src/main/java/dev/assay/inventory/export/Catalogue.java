package dev.assay.inventory.export;

import java.io.IOException;

/**
 * The formats of an inventory for other programs. A new one is a constant: the goal writes it, and
 * tests give it hostile names.
 */
public enum Catalogue {
    /** Croissant 1.1, for who trains models. */
    CROISSANT("croissant.json", Croissant::write),
    /** DCAT 3 with measurements of DQV, for catalogues. */
    DCAT("dcat.jsonld", Dcat::write),
    /** Frictionless Data Package 2, for who reads tables. */
    DATA_PACKAGE("datapackage.json", DataPackage::write),
    /** Open Data Contract Standard 3.1, for who agrees on data. */
    ODCS("contract.odcs.yaml", Odcs::write),
    /** OpenLineage, an event a line, for who follows data. */
    OPEN_LINEAGE("openlineage.ndjson", OpenLineage::write),
    /** A table, for spreadsheets. */
    CSV("assets.csv", AssetsCsv::write);

    private final String file;
    private final Form form;

    Catalogue(String file, Form form) {
        this.file = file;
        this.form = form;
    }

    private interface Form {
        String of(Catalogued catalogued) throws IOException;
    }

    /** The name of its file. */
    public String file() {
        return file;
    }

    /** The whole text, with a line feed at the end. */
    public String write(Catalogued catalogued) throws IOException {
        return form.of(catalogued);
    }
}
