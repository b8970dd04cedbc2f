package dev.assay.inventory.find;

import dev.assay.declare.DatasetSpec;
import dev.assay.declare.format.AsFound;
import dev.assay.declare.format.CsvDialect;
import dev.assay.declare.format.HowRead;
import dev.assay.inventory.find.Grouping.Group;
import dev.assay.scan.kind.FileKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Makes datasets of files.
 *
 * @param root the project
 * @param look that looks at files
 */
record Declaring(Path root, Look look) {

    /** Of a declared dataset. */
    FoundDataset of(DatasetSpec spec, List<String> paths) {
        List<FoundFile> files =
                paths.stream()
                        .map(path -> look.at(path).file().orElseGet(() -> unknown(path)))
                        .toList();
        boolean isFound =
                spec.format() instanceof AsFound || spec.format().equals(CsvDialect.UNDECLARED);
        HowRead read =
                isFound && !files.isEmpty()
                        ? files.get(0).read()
                        : new HowRead(spec.format(), List.of());
        return new FoundDataset(spec.name(), spec.path(), files, columns(files), read, true, "");
    }

    /** Of files that are not declared, under a name. */
    FoundDataset of(String name, Group group) {
        List<FoundFile> files = group.files();
        FoundFile first = files.get(0);
        return new FoundDataset(
                name, group.glob(), files, columns(files), first.read(), false, fault(group));
    }

    private static String fault(Group group) {
        FoundFile first = group.files().get(0);
        FileKind kind = first.content();
        if (first.read() == null) {
            return kind.isPacked()
                    ? ""
                    : "the data are " + kind.label() + "; " + kind.advice("CSV or Parquet");
        }
        return group.isExact()
                ? ""
                : "path matches other files too; rename the files, or move them into a folder of"
                        + " their own";
    }

    private static List<String> columns(List<FoundFile> files) {
        Set<String> columns = new LinkedHashSet<>();
        files.forEach(file -> columns.addAll(file.columns()));
        return List.copyOf(columns);
    }

    private FoundFile unknown(String path) {
        long bytes;
        try {
            bytes = Files.size(root.resolve(path));
        } catch (IOException e) {
            bytes = -1;
        }
        return FoundFile.closed(path, bytes, FileKind.TEXT, FileKind.TEXT);
    }
}
