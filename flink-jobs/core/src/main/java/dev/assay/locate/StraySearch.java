package dev.assay.locate;

import dev.assay.batch.NumberSpan;
import dev.assay.finding.Finding;
import dev.assay.profile.Cell;
import java.util.List;
import java.util.Optional;

/** Numbers and times that are far from where most of their file's are. */
final class StraySearch {

    private StraySearch() {}

    /** Empty where the finding names no file, or its numbers are not kept. */
    static Optional<Search> of(Source source, Finding f) {
        List<String> names = source.today().bins().columns().stream().map(c -> c.name()).toList();
        int at = names.indexOf(f.column());
        return source.today().batches().stream()
                .filter(batch -> batch.file().equals(f.batch()) && at >= 0)
                .map(batch -> batch.columns().get(at).range())
                .filter(range -> range.middle() != null)
                .findFirst()
                .map(range -> new CellSearch(f.column(), cell -> isStray(cell, range)));
    }

    private static boolean isStray(Cell cell, NumberSpan range) {
        double number = cell.number();
        boolean temporal = Double.isNaN(number);
        return range.isFarFrom(temporal ? cell.epochSecond() : number, temporal);
    }
}
