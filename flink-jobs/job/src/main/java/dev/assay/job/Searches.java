package dev.assay.job;

import dev.assay.declare.DatasetSpec;
import dev.assay.declare.Reference;
import dev.assay.declare.view.Field;
import dev.assay.document.Nullable;
import dev.assay.inventory.Searched;
import dev.assay.measure.DataPlan;
import dev.assay.measure.Engine;
import dev.assay.measure.search.SearchStage;
import dev.assay.measure.search.SearchStage.Read;
import dev.assay.recommend.rank.Bootstrap;
import java.util.ArrayList;
import java.util.List;

/** Datasets by which rankings are compared with judgments, as they become known. */
final class Searches {

    private static final int RESAMPLES = 1_000;

    private final List<Read> judgments = new ArrayList<>();
    private final List<Read> logs = new ArrayList<>();
    private final List<Read> catalogues = new ArrayList<>();

    /** Adds a dataset, where it can be of use. */
    void add(DatasetSpec spec, DataPlan plan) {
        Read read = new Read(spec, plan);
        if (SearchStage.areJudgments(spec)) {
            judgments.add(read);
        }
        if (SearchStage.isRankedLog(spec)) {
            logs.add(read);
        }
        if (SearchStage.isCatalogue(spec)) {
            catalogues.add(read);
        }
    }

    /** Compares all judgments with the log and the catalogue that go with them. */
    List<Searched> run(Engine engine, long seed) throws Exception {
        List<Searched> all = new ArrayList<>();
        for (Read of : judgments) {
            Read log = fit(of, logs);
            Read catalogue = fit(of, catalogues);
            if (log != null || catalogue != null) {
                Bootstrap bootstrap = new Bootstrap(RESAMPLES, seed);
                all.add(
                        new Searched(
                                of.spec().name(),
                                name(log),
                                name(catalogue),
                                SearchStage.run(engine, of, log, catalogue, bootstrap)));
            }
        }
        return all;
    }

    private static @Nullable String name(@Nullable Read read) {
        return read == null ? null : read.spec().name();
    }

    /** The one that items of judgments refer to, else the only one. */
    private static @Nullable Read fit(Read of, List<Read> all) {
        String item = of.spec().columns().get(Field.ITEM.word());
        Reference to = of.spec().references().get(item);
        if (to != null) {
            for (Read read : all) {
                if (read.spec().name().equals(to.dataset())) {
                    return read;
                }
            }
        }
        return all.size() == 1 ? all.get(0) : null;
    }
}
