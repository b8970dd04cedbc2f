package dev.assay.measure.search;

import dev.assay.declare.DatasetSpec;
import dev.assay.declare.Role;
import dev.assay.declare.view.Field;
import dev.assay.document.Nullable;
import dev.assay.measure.Answer;
import dev.assay.measure.DataPlan;
import dev.assay.measure.Engine;
import dev.assay.measure.Portion;
import dev.assay.recommend.rank.Bootstrap;
import dev.assay.recommend.search.Corpus;
import dev.assay.recommend.search.Found;
import dev.assay.recommend.search.Judgments;
import dev.assay.recommend.search.SearchProbe;
import java.util.List;

/** Reads what the search probe needs. Catalogues are read twice. */
public final class SearchStage {

    private static final long[] ALL = {};

    private SearchStage() {}

    /**
     * A dataset and how it is read.
     *
     * @param spec its declaration
     * @param plan of its files
     */
    public record Read(DatasetSpec spec, DataPlan plan) {}

    /** Whether a dataset has grades of items of queries. */
    public static boolean areJudgments(DatasetSpec spec) {
        return spec.role() == Role.JUDGMENTS
                && has(spec, Field.QUERY)
                && has(spec, Field.ITEM)
                && has(spec, Field.GRADE);
    }

    /** Whether a dataset is a log that says at which ranks items were shown. */
    public static boolean isRankedLog(DatasetSpec spec) {
        return spec.role() == Role.EVENTS
                && has(spec, Field.QUERY)
                && has(spec, Field.ITEM)
                && has(spec, Field.RANK);
    }

    /** Whether a dataset is a catalogue with texts. */
    public static boolean isCatalogue(DatasetSpec spec) {
        return spec.role() == Role.ITEMS
                && has(spec, Field.ITEM)
                && (has(spec, Field.TITLE) || has(spec, Field.DESCRIPTION));
    }

    private static boolean has(DatasetSpec spec, Field field) {
        return spec.view().isEmpty() && spec.columns().containsKey(field.word());
    }

    /**
     * Makes the probe.
     *
     * @param judgments a dataset that has grades
     * @param log that shows ranks; null without one
     * @param catalogue with texts; null without one
     * @param bootstrap of queries
     * @throws Exception when a file cannot be read, or the engine does not answer
     */
    public static SearchProbe run(
            Engine engine,
            Read judgments,
            @Nullable Read log,
            @Nullable Read catalogue,
            Bootstrap bootstrap)
            throws Exception {
        Judgments all = new Judgments();
        for (Answer answer : answers(engine, judgments, task(judgments, Field.GRADE, ALL))) {
            all.add(answer.bytes());
        }
        if (log != null) {
            for (Answer answer : answers(engine, log, task(log, Field.RANK, all.hashes()))) {
                all.add(answer.bytes());
            }
        }
        if (catalogue == null) {
            return SearchProbe.of(all, null, 0, bootstrap);
        }
        Corpus corpus = new Corpus(all.words());
        FactsTask count = new CatalogueTask(catalogue.spec, catalogue.plan, all, null);
        for (Answer answer : answers(engine, catalogue, count)) {
            corpus.add(answer.bytes());
        }
        Found found = new Found(all, corpus);
        FactsTask find = new CatalogueTask(catalogue.spec, catalogue.plan, all, corpus.encode());
        for (Answer answer : answers(engine, catalogue, find)) {
            found.add(answer.bytes());
        }
        return SearchProbe.of(all, found, corpus.texts(), bootstrap);
    }

    private static FactsTask task(Read read, Field value, long[] judged) {
        return new JudgmentTask(read.spec, read.plan, value, judged);
    }

    private static List<Answer> answers(Engine engine, Read read, FactsTask task) throws Exception {
        List<Portion> portions =
                read.plan.portions().stream()
                        .filter(portion -> read.spec.incident(portion.partition()).isEmpty())
                        .toList();
        return engine.run("search " + read.spec.name(), read.plan, portions, task);
    }
}
