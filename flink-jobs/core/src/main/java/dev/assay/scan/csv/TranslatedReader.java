package dev.assay.scan.csv;

import dev.assay.scan.BatchReader;
import dev.assay.scan.ColumnBatch;
import java.io.IOException;

/**
 * Reads a file that is rewritten on the way; bytes are counted as the file has them.
 *
 * @param records reads what was rewritten
 * @param input rewrites
 */
record TranslatedReader(CsvReader records, TranslatedInput input) implements BatchReader {

    @Override
    public boolean read(ColumnBatch batch) throws IOException {
        return records.read(batch);
    }

    @Override
    public Residue residue() {
        Residue read = records.residue();
        return new Residue(read.lines(), input.consumed(), read.odd());
    }

    @Override
    public long consumed() {
        return input.consumed();
    }

    @Override
    public long fileLength() {
        return records.fileLength();
    }
}
