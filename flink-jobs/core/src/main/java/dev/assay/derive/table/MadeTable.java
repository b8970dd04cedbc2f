package dev.assay.derive.table;

import java.util.List;

/** What is known of a table that was made of a dataset. */
public interface MadeTable {

    /** The dataset. */
    String dataset();

    /** The table's name. */
    String file();

    /** What must be known before it is used, in English. */
    List<String> remarks();
}
