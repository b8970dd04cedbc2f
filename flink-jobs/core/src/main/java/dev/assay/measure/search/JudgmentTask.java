package dev.assay.measure.search;

import dev.assay.declare.DatasetSpec;
import dev.assay.declare.view.Field;
import dev.assay.measure.DataPlan;
import dev.assay.recommend.search.Judgments;
import dev.assay.view.fact.Facts;
import dev.assay.view.fact.Names;
import java.io.IOException;
import java.util.Arrays;
import java.util.EnumSet;

/** Reads grades of judgments, or where a log shows items of judged queries. */
final class JudgmentTask extends FactsTask {

    private static final long serialVersionUID = 1L;

    private final Field value;
    private final long[] judged;

    /**
     * Of one dataset.
     *
     * @param value grades, or ranks
     * @param judged hashes of queries beside which ranks are not looked at, ascending
     */
    JudgmentTask(DatasetSpec spec, DataPlan plan, Field value, long[] judged) {
        super(spec, plan, EnumSet.of(Field.QUERY, Field.ITEM, value));
        this.value = value;
        this.judged = judged.clone();
    }

    @Override
    String about() {
        return value + " " + Arrays.hashCode(judged);
    }

    @Override
    Sum none() {
        Judgments sum = new Judgments();
        return new Sum() {
            @Override
            public void add(Facts facts) {
                JudgmentTask.this.add(facts, sum);
            }

            @Override
            public byte[] encode() throws IOException {
                return sum.encode();
            }
        };
    }

    private void add(Facts facts, Judgments sum) {
        long[] queries = hashes(facts, Field.QUERY);
        long[] items = hashes(facts, Field.ITEM);
        for (int row = 0; row < facts.size(); row++) {
            int query = facts.name(Field.QUERY, row);
            int item = facts.name(Field.ITEM, row);
            double of = facts.value(value, row);
            if (query == Names.NONE || item == Names.NONE || !Double.isFinite(of)) {
                continue;
            }
            if (value == Field.GRADE) {
                sum.grade(queries[query], facts.names(Field.QUERY).text(query), items[item], of);
            } else if (Arrays.binarySearch(judged, queries[query]) >= 0) {
                sum.show(queries[query], items[item], of);
            }
        }
    }
}
