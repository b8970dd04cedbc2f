package dev.assay.inventory;

import dev.assay.Declared;
import dev.assay.MeasuredCsv;
import dev.assay.audit.DatasetAudit;
import dev.assay.declare.DataFile;
import dev.assay.declare.DatasetSpec;
import dev.assay.evidence.Evidence;
import dev.assay.finding.Finding;
import dev.assay.finding.Outcome;
import dev.assay.inventory.guess.References;
import dev.assay.scan.ContentHash;
import dev.assay.score.TrainingCurves;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Datasets that tests take stock of, measured as builds measure them. */
public final class Stock {

    /** The moment for which ages are told. */
    public static final LocalDateTime AS_OF = LocalDateTime.of(2026, 1, 31, 12, 0);

    private Stock() {}

    /**
     * A declared dataset.
     *
     * @param keys of its declaration, one a line
     * @param csv its one file
     */
    public static Known known(String keys, String csv, Finding... findings) {
        DatasetSpec spec = Declared.dataset(keys);
        return known(spec, MeasuredCsv.of(spec, csv).evidence(), csv, List.of(findings));
    }

    private static Known known(
            DatasetSpec spec, Evidence evidence, String csv, List<Finding> findings) {
        byte[] bytes = csv.getBytes(StandardCharsets.UTF_8);
        return new Known(
                new DatasetAudit(
                        spec, Map.of(), evidence, null, null, TrainingCurves.NONE, List.of()),
                true,
                List.of(new DataFile("data.csv", bytes.length, 0, ContentHash.of(bytes))),
                findings,
                Outcome.PASS,
                null,
                List.of(),
                null);
    }

    /** The inventory of datasets. */
    public static Inventory of(Known... known) {
        Map<String, Evidence> today = new TreeMap<>();
        List<DatasetSpec> specs = new ArrayList<>();
        for (Known one : known) {
            today.put(one.dataset().name(), one.dataset().today());
            specs.add(one.dataset().spec());
        }
        return new Stocktaking(AS_OF, null)
                .of(
                        "shop",
                        List.of(known),
                        new References(specs, today, Map.of()).found(),
                        List.of(),
                        List.of(),
                        List.of());
    }
}
