package dev.assay.measure.search;

import dev.assay.declare.DatasetSpec;
import dev.assay.declare.view.Field;
import dev.assay.document.Nullable;
import dev.assay.measure.DataPlan;
import dev.assay.recommend.search.Corpus;
import dev.assay.recommend.search.Found;
import dev.assay.recommend.search.Judgments;
import dev.assay.view.fact.Facts;
import dev.assay.view.fact.Names;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;

/**
 * Reads texts of a catalogue: the first time how many have each word of the queries, the second
 * time which ones fit a query best.
 */
final class CatalogueTask extends FactsTask {

    private static final long serialVersionUID = 1L;

    private static final List<Field> TEXTS =
            List.of(Field.TITLE, Field.BRAND, Field.CATEGORY, Field.DESCRIPTION);

    private final long[] words;
    private final byte[] judgments;
    private final @Nullable byte[] corpus;

    /**
     * Of one catalogue.
     *
     * @param corpus of all texts, encoded; null where that is to be found out
     */
    CatalogueTask(DatasetSpec spec, DataPlan plan, Judgments judgments, @Nullable byte[] corpus)
            throws IOException {
        super(spec, plan, EnumSet.of(Field.ITEM, TEXTS.toArray(Field[]::new)));
        this.words = judgments.words();
        this.judgments = judgments.encode();
        this.corpus = corpus;
    }

    @Override
    String about() {
        return Arrays.hashCode(judgments) + " " + Arrays.hashCode(corpus);
    }

    @Override
    Sum none() {
        Corpus counted = new Corpus(words);
        if (corpus == null) {
            return new Sum() {
                @Override
                public void add(Facts facts) {
                    texts(facts, (item, text) -> counted.add(text));
                }

                @Override
                public byte[] encode() throws IOException {
                    return counted.encode();
                }
            };
        }
        Found found = found(counted);
        return new Sum() {
            @Override
            public void add(Facts facts) {
                texts(facts, found::add);
            }

            @Override
            public byte[] encode() throws IOException {
                return found.encode();
            }
        };
    }

    private Found found(Corpus counted) {
        try {
            Judgments queries = new Judgments();
            queries.add(judgments);
            counted.add(corpus);
            return new Found(queries, counted);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @FunctionalInterface
    private interface Texts {
        void add(long item, String text);
    }

    private static void texts(Facts facts, Texts into) {
        long[] items = hashes(facts, Field.ITEM);
        for (int row = 0; row < facts.size(); row++) {
            int item = facts.name(Field.ITEM, row);
            if (item == Names.NONE) {
                continue;
            }
            StringBuilder text = new StringBuilder();
            for (Field field : TEXTS) {
                int name = facts.name(field, row);
                if (name != Names.NONE) {
                    text.append(facts.names(field).text(name)).append('\n');
                }
            }
            into.add(items[item], text.toString());
        }
    }
}
