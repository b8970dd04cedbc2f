package dev.assay.derive.table;

import dev.assay.document.CsvText;
import dev.assay.document.Nullable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** A table as {@link CsvText} has it, in UTF-8, with a header. */
public final class CsvTable implements TableFile {

    private final HashedFile out;
    private long rows = -1;
    private long formulas;

    /**
     * Begins a new file, and folders for it.
     *
     * @param header names of the columns, as they are
     * @throws IOException where it is there already, or cannot be written
     */
    public CsvTable(Path file, List<String> header) throws IOException {
        this.out = HashedFile.of(file);
        write(header);
        formulas = 0;
    }

    @Override
    public void write(List<String> cells) throws IOException {
        out.write(CsvText.line(cells).getBytes(StandardCharsets.UTF_8));
        formulas += cells.stream().filter(c -> c != null && CsvText.isFormula(c)).count();
        rows++;
    }

    @Override
    public long rows() {
        return rows;
    }

    @Override
    public long formulas() {
        return formulas;
    }

    @Override
    public @Nullable String guarded(@Nullable String text) {
        return CsvText.guarded(text);
    }

    @Override
    public String hash() {
        return out.hash();
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
