package dev.assay.plugin.data;

import dev.assay.declare.ColumnMention;
import dev.assay.declare.DataFile;
import dev.assay.declare.yaml.SpecException;
import dev.assay.declare.yaml.Spelling;
import dev.assay.evidence.EvidenceFolder;
import dev.assay.fork.AuditRequest.RequestedDataset;
import dev.assay.scan.Format;
import dev.assay.scan.Formats;
import dev.assay.scan.SeekableInput;
import dev.assay.scan.archive.Archives;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Whether the columns that a declaration names are there. A privacy declaration that meets no
 * column would silently do nothing, so this is asked before anything is measured or kept.
 *
 * @param project the folder that files are relative to
 */
public record ColumnNames(Path project) {

    /**
     * Asks it of datasets that are to be measured.
     *
     * @param datasets those, and all that references may name
     * @throws SpecException for the first name that no file has, or that one writes another way;
     *     names line and column of the declaration
     */
    public void check(Path declaration, List<RequestedDataset> datasets) throws SpecException {
        Map<String, RequestedDataset> byName = new HashMap<>();
        datasets.forEach(dataset -> byName.put(dataset.spec().name(), dataset));
        Map<String, Map<List<String>, String>> headers = new HashMap<>();
        for (ColumnMention mention : ColumnMention.of(declaration)) {
            RequestedDataset dataset = byName.get(mention.dataset());
            if (dataset != null) {
                check(
                        mention,
                        dataset,
                        headers.computeIfAbsent(mention.dataset(), name -> headers(dataset)));
            }
        }
    }

    private static void check(
            ColumnMention mention, RequestedDataset dataset, Map<List<String>, String> headers)
            throws SpecException {
        Set<String> all = new LinkedHashSet<>();
        for (Map.Entry<List<String>, String> header : headers.entrySet()) {
            all.addAll(header.getKey());
            Optional<String> other =
                    header.getKey().stream()
                            .filter(name -> Spelling.isSame(name, mention.column()))
                            .findFirst();
            if (other.isPresent() && !header.getKey().contains(mention.column())) {
                throw mention.spelledOtherwise(header.getValue(), other.get());
            }
        }
        // Where no header can be read, the fault of the data says more.
        if (!headers.isEmpty() && !all.contains(mention.column()) && !wasThere(mention, dataset)) {
            throw mention.missing(dataset.spec().path(), all);
        }
    }

    /** A column that was accepted and is gone was lost by the data: a finding says so. */
    private static boolean wasThere(ColumnMention mention, RequestedDataset dataset) {
        try {
            return dataset.accepted() != null
                    && EvidenceFolder.profile(Path.of(dataset.accepted()))
                            .names()
                            .contains(mention.column());
        } catch (IOException e) {
            return false;
        }
    }

    /** The different headers, with the first file that has each. */
    private Map<List<String>, String> headers(RequestedDataset dataset) {
        Format format = Formats.of(dataset.spec());
        List<String> files = dataset.files().stream().map(DataFile::path).toList();
        List<Optional<List<String>>> read =
                files.parallelStream().map(file -> header(format, file)).toList();
        Map<List<String>, String> headers = new LinkedHashMap<>();
        for (int i = 0; i < files.size(); i++) {
            String file = files.get(i);
            read.get(i).ifPresent(header -> headers.putIfAbsent(new ArrayList<>(header), file));
        }
        return headers;
    }

    /** Empty where the file cannot be read; measuring says so. */
    private Optional<List<String>> header(Format format, String file) {
        try (SeekableInput input = Archives.open(project, file)) {
            return Optional.of(format.columns(input, file));
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
