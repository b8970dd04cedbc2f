package dev.assay.bench.assets;

import dev.assay.batch.Binning;
import dev.assay.batch.key.CandidateKeys;
import dev.assay.batch.key.ColumnSets;
import dev.assay.declare.DataFile;
import dev.assay.declare.DatasetSpec;
import dev.assay.evidence.Evidence;
import dev.assay.inventory.find.FoundDataset;
import dev.assay.measure.DataPlan;
import dev.assay.measure.FormatSearch;
import dev.assay.measure.InThisJvm;
import dev.assay.measure.Inputs;
import dev.assay.measure.ScanStage;
import dev.assay.measure.element.ElementStage;
import dev.assay.profile.ColumnProfile;
import dev.assay.profile.Profile;
import dev.assay.score.Scores;
import java.util.List;
import java.util.Map;

/**
 * A found dataset, measured.
 *
 * @param found as it was
 * @param spec by which it was read
 * @param evidence of it, without networks
 * @param elements of its columns of arrays
 */
record Asset(
        FoundDataset found, DatasetSpec spec, Evidence evidence, Map<String, Profile> elements) {

    /** Reads all of it. */
    static Asset measured(Inputs inputs, FoundDataset found) throws Exception {
        DatasetSpec plain = found.spec();
        List<DataFile> files =
                found.files().stream()
                        .map(file -> new DataFile(file.path(), file.bytes(), 0, file.path()))
                        .toList();
        FormatSearch.Settled settled =
                new FormatSearch(inputs)
                        .found(plain.format(), files.stream().map(DataFile::path).toList());
        DatasetSpec spec = plain.withFormat(settled.format());
        DataPlan plan = DataPlan.of(inputs, spec, files);
        ScanStage.Scanned scanned = new ScanStage(inputs, new InThisJvm(inputs)).scan(spec, plan);
        Profile profile = scanned.whole();
        return new Asset(
                found,
                spec,
                new Evidence(
                        profile,
                        Binning.choose(profile, spec),
                        List.of(),
                        List.of(),
                        new ColumnSets(
                                CandidateKeys.of(
                                        scanned.sample(), profile, ColumnProfile::inferred),
                                List.of()),
                        Scores.abstained("not asked for"),
                        List.of(),
                        null),
                ElementStage.of(inputs, spec, plan, profile));
    }
}
